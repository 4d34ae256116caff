// The list of cases by keyboard: with the focus on one, the arrows go up and down, Home and End to either end.
// Only where the focus is in the list, so that no key is taken away from anything else.
const list = document.querySelector("[data-cases]");
const links = () => [...list.querySelectorAll("td.title a")];
const steps = { ArrowDown: (at) => at + 1, ArrowUp: (at) => at - 1, Home: () => 0, End: (_at, last) => last };

list?.addEventListener("keydown", (event) => {
  const step = steps[event.key];
  const all = links();
  const at = all.indexOf(event.target);
  if (!step || at < 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  all[Math.min(Math.max(step(at, all.length - 1), 0), all.length - 1)].focus();
});
