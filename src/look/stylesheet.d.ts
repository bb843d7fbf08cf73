/** A stylesheet as text: Vite's `?inline` minifies it into the bundle. */
declare module "*.css?inline" {
  const css: string;
  export default css;
}
