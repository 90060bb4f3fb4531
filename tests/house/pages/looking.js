// What the tests ask of a page; put into it by the tests alone.
window.kollegaLook = {
  // The numbers of all that can be used by hand: of radio buttons, one of each group.
  mark() {
    const usable = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
    const groups = new Set();
    const found = [];
    document.querySelectorAll(usable).forEach((one, number) => {
      one.dataset.seen = number;
      if (one.disabled || one.tabIndex < 0 || !one.checkVisibility()) return;
      if (one.type === "radio") {
        const checked = document.querySelector(`input[name="${one.name}"]:checked`);
        if ((checked && checked !== one) || groups.has(one.name)) return;
        groups.add(one.name);
      }
      found.push(number);
    });
    return found;
  },

  // The next Tab begins at the top, wherever the focus has been.
  begin() {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
    window.scrollTo(0, 0);
  },

  // What has the focus, and whether one can see that it has.
  focused() {
    const one = document.activeElement;
    if (!one || one === document.body || one.dataset.seen === undefined) return [-1, false];
    const style = getComputedStyle(one);
    return [Number(one.dataset.seen), style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2];
  },

  called(number) {
    const one = document.querySelector(`[data-seen="${number}"]`);
    return one ? one.outerHTML.slice(0, 160) : "";
  },

  // What a thumb must hit and is lower than 44 pixels; links inside sentences are not meant.
  small() {
    const fields = "input:not([type=hidden], [type=checkbox], [type=radio])";
    const wanted = `button, .button, select, textarea, summary, nav a, ${fields}`;
    return [...document.querySelectorAll(wanted)]
      .filter((one) => one.checkVisibility() && !one.classList.contains("unseen"))
      .map((one) => [one.getBoundingClientRect().height, one])
      .filter(([height]) => height < 43.5)
      .map(([height, one]) => `${Math.round(height)} px: ${one.outerHTML.slice(0, 120)}`);
  },
};
