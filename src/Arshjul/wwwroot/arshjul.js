// Everything works without this; it only spares clicks.
"use strict";

// A form that has been sent is not sent again by an impatient second click.
document.addEventListener("submit", event => {
  const form = event.target;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "1";
  setTimeout(() => delete form.dataset.sent, 4000);
});

// A choice that only shows something else is made at once.
document.addEventListener("change", event => {
  const form = event.target.closest("form[data-at-once]");
  if (form) form.requestSubmit();
});
document.querySelectorAll("form[data-at-once] [data-needless]").forEach(button => button.hidden = true);
