/** Pixels that a hand trembles on a press that drags nothing. */
const TREMBLE = 4;

/** Tells where the card is dragged to by its head, in the window's pixels. A press on something that can be clicked drags nothing. */
export function listenToDrag(box: HTMLElement, put: (left: number, top: number) => void): void {
  let from:
    { readonly x: number; readonly y: number; readonly left: number; readonly top: number } | undefined;
  let dragging = false;
  box.addEventListener("pointerdown", (event) => {
    const target = event.target as Element;
    if (!event.isTrusted || event.button !== 0 || !target.closest(".head") || target.closest("button"))
      return;
    const { left, top } = box.getBoundingClientRect();
    from = { x: event.clientX, y: event.clientY, left, top };
    box.setPointerCapture(event.pointerId);
  });
  box.addEventListener("pointermove", ({ clientX, clientY }) => {
    if (!from) return;
    const [across, down] = [clientX - from.x, clientY - from.y];
    dragging ||= Math.hypot(across, down) > TREMBLE;
    if (dragging) put(from.left + across, from.top + down);
  });
  for (const end of ["pointerup", "pointercancel"])
    box.addEventListener(end, () => {
      from = undefined;
      dragging = false;
    });
}
