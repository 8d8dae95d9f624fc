"use strict";
// Opens the modules on a phone and closes the menus of the top bar. Nothing here is needed for reading.
document.addEventListener("click", (event) => {
  const button = event.target.closest(".ld-menu-button");
  if (button) {
    const open = document.getElementById(button.getAttribute("aria-controls")).classList.toggle("ld-open");
    button.setAttribute("aria-expanded", String(open));
  }
  document.querySelectorAll("details.ld-menu[open]").forEach((menu) => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
});
// A form that is folded away and has something wrong in it is shown.
document.querySelectorAll("details.ld-more").forEach((part) => {
  if (part.querySelector(".ld-error")) {
    part.open = true;
  }
});
// A row of choices that is wider than a phone begins with the one that holds.
document.querySelectorAll(".ld-filter > ul").forEach((row) => {
  const chosen = row.querySelector("[aria-current='true']");
  if (chosen) {
    row.scrollLeft = chosen.offsetLeft - row.offsetLeft - (row.clientWidth - chosen.offsetWidth) / 2;
  }
});
// What is wrong with a form leads to the field itself.
document.addEventListener("click", (event) => {
  const link = event.target.closest(".ld-notice-red a[href^='#']");
  const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (field) {
    event.preventDefault();
    field.focus();
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    document.querySelectorAll("details.ld-menu[open]").forEach((menu) => {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  }
});
// Rows are chosen one by one or all at once; how many are is told beside what can be done with them.
document.querySelectorAll(".ld-check-all").forEach((all) => {
  const form = all.closest("form");
  const rows = () => [...form.querySelectorAll("tbody .ld-check input")];
  const count = form.querySelector(".ld-bulk-count");
  const word = count ? count.textContent : "";
  all.hidden = false;
  form.addEventListener("change", (event) => {
    if (event.target === all) {
      rows().forEach((row) => { row.checked = all.checked; });
    }
    const chosen = rows().filter((row) => row.checked).length;
    all.checked = chosen > 0 && chosen === rows().length;
    all.indeterminate = chosen > 0 && !all.checked;
    if (count) {
      count.textContent = `${word} ${chosen}`;
    }
  });
});
