// A press, a tap and the height of the bars: what has to hold from the first touch, before any program runs.

// Counted in the reader's own letters: is there little room for the bars? See css/3-frame.css.
const short = () => root.toggleAttribute("data-short", innerHeight < 30 * parseFloat(getComputedStyle(root).fontSize));
// Not in the observer itself: what changes its own size there is an error to the browser.
new ResizeObserver(() => requestAnimationFrame(short)).observe(document.querySelector(".strip"));
addEventListener("resize", short);

// A press lands where it began. Leaving a field may move the page under the pointer (measured in every engine), and
// the first click after typing fell beside its button. Sliding off what is pressed still takes the press back.
const field = "select, textarea, input:not([type=checkbox]):not([type=radio])";
function pressable(target) {
  if (!document.activeElement?.matches(field) || target.closest?.(field)) return undefined;
  const pressed = target.closest?.("button, summary, label, a[href], input");
  // The label of a field leads to that field, and its keyboard must come.
  return pressed?.control?.matches(field) ? undefined : pressed;
}
addEventListener("pointerdown", ({ button, pointerId, pointerType, target }) => {
  const pressed = pressable(target);
  if (button !== 0 || pointerType === "touch" || !pressed) return;
  const { left, right, top, bottom } = pressed.getBoundingClientRect();
  const slide = ({ clientX: x, clientY: y }) => {
    if (x < left || x > right || y < top || y > bottom) pressed.releasePointerCapture(pointerId);
  };
  pressed.setPointerCapture(pointerId);
  pressed.addEventListener("pointermove", slide);
  pressed.addEventListener("lostpointercapture", () => pressed.removeEventListener("pointermove", slide), { once: true });
});
// A finger has no press to capture: its click is looked up after the field is left. A short tap is answered here.
let tap;
addEventListener("touchstart", ({ touches: [touch, other], target, timeStamp }) => {
  tap = other ? undefined : { pressed: pressable(target), x: touch.clientX, y: touch.clientY, timeStamp };
}, { passive: true });
addEventListener("touchend", (event) => {
  const { pressed, x, y, timeStamp } = tap ?? {};
  const [{ clientX, clientY }] = event.changedTouches;
  tap = undefined;
  if (!pressed || !event.cancelable || Math.hypot(clientX - x, clientY - y) > 10 || event.timeStamp - timeStamp > 500) return;
  event.preventDefault();
  pressed.focus();
  document.activeElement?.matches(field) && document.activeElement.blur();
  if (pressed.isConnected) pressed.click();
}, { passive: false });
