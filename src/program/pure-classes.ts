const CLASS = /^class (\w+)([^\n]*\{\n[\s\S]*?^\})$/gmu;
/** pdf.js puts all that it has into a global, too. */
const GLOBAL = /^globalThis\.pdfjsLib = \{[\s\S]*?^\};$/mu;

/**
 * Marks the classes at the top of pdf.js as free of side effects (static fields make a bundler keep them) and takes
 * its global away, so that the build leaves out what nobody uses: editors and forms are more than half of it.
 */
export function withPureClasses(source: string): string {
  return source
    .replace(GLOBAL, "")
    .replace(
      CLASS,
      (_all, name: string, rest: string) => `const ${name} = /* @__PURE__ */ (() => class ${name}${rest})();`,
    );
}
