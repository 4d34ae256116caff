// What script adds to a form that already works: the eye is led to what is wrong, and nothing is sent twice.

const SENDING = "sending";

/** Browsers that do not honour `autofocus` on a summary are helped, once those that do have had their turn. */
function leadToErrors() {
  if (document.activeElement === document.body) {
    document.querySelector("[data-errors]")?.focus();
  }
}

/** A second press while the first is on its way does nothing. */
function sendOnce(form) {
  form.addEventListener("submit", (event) => {
    if (form.dataset[SENDING]) {
      event.preventDefault();
      return;
    }
    form.dataset[SENDING] = "yes";
    // Not `disabled`: a disabled button would not send its name and value.
    event.submitter?.setAttribute("aria-disabled", "true");
  });
}

/** Coming back by the Back button finds the form ready again. */
function makeReady(form) {
  delete form.dataset[SENDING];
  document
    .querySelectorAll('[aria-disabled="true"]')
    .forEach((button) => button.removeAttribute("aria-disabled"));
}

const forms = document.querySelectorAll("form[data-main]");
forms.forEach(sendOnce);
addEventListener("pageshow", () => forms.forEach(makeReady));
requestAnimationFrame(leadToErrors);
