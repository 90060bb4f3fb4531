// What a page needs beyond htmx; no page depends on it to work.
"use strict";

// After htmx has put a page's part in place, the reader of the screen is told what is new there.
document.addEventListener("htmx:afterSwap", (event) => {
  const told = event.target.querySelector("[data-focus]");
  if (told) told.focus();
});

// A button with data-print opens the printing window.
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});

// A form with data-sure asks its question before it is sent.
document.addEventListener("submit", (event) => {
  const question = event.target.dataset.sure;
  if (question && !window.confirm(question)) event.preventDefault();
});
