"use strict";
// Forms with drafts: what is typed is kept after a pause, leaving asks only where something would be lost, and where somebody
// else changed the record, choosing a version puts it into its field. Without this the same is done by buttons.
document.querySelectorAll(".ld-draft").forEach((bar) => {
  const PAUSE = 1500;
  const PATIENCE = 10000; // an answer that has not come by then does not come
  const LEFT = 400; // long enough for a press on a button to send the form instead
  const form = bar.closest("form");
  const own = form.getAttribute("id"); // form.id would be a field of that name
  const told = bar.dataset;
  const state = bar.querySelector(".ld-draft-state");
  const opened = JSON.parse(form.elements.namedItem("opened").value);
  const names = Object.keys(opened);
  const input = (name) => form.elements.namedItem(`${own}:${name}`);
  const value = (name) => {
    const field = input(name);
    if (!field) {
      return opened[name];
    }
    return field.type === "checkbox" ? String(field.checked) : field.value;
  };
  const typed = () => JSON.stringify(Object.fromEntries(names.map((name) => [name, value(name)])));

  let kept = told.resumed === "true" ? typed() : JSON.stringify(opened);
  let timer = 0;
  let sending = false;
  let request = null;
  const isKeeping = told.offered !== "true";
  const isUnkept = () => typed() !== kept;

  const tell = (text, link) => {
    if (state.textContent !== text) {
      state.textContent = text;
    }
    if (link) {
      state.append(" ", link);
    }
  };
  const loginLink = () => {
    const link = document.createElement("a");
    link.href = told.loginHref;
    link.target = "_blank";
    link.rel = "noopener";
    link.textContent = told.login;
    return link;
  };

  const keep = async () => {
    clearTimeout(timer);
    if (!isKeeping || sending || request || !isUnkept()) {
      return;
    }
    const now = typed();
    const body = new URLSearchParams({
      form: told.form, titleKey: told.titleKey, titleDetails: told.titleDetails, seen: form.elements.namedItem("seen").value,
      opened: form.elements.namedItem("opened").value, typed: now,
    });
    const asked = new AbortController();
    const patience = setTimeout(() => asked.abort(new Error("no answer")), PATIENCE);
    request = asked;
    try {
      const answer = await fetch(told.keep, {
        method: "POST",
        keepalive: body.toString().length < 60000, // more is not let through while a page goes
        signal: asked.signal,
        body,
      });
      if (answer.ok) {
        kept = now;
        bar.classList.add("ld-drafted");
        tell(`${told.saved} ${(await answer.json()).time}`);
      } else if (answer.status === 401) {
        tell(told.expired, loginLink());
      } else {
        tell(answer.status === 422 ? (await answer.json()).detail : told.failed);
      }
    } catch (failure) {
      if (failure.name !== "AbortError") {
        tell(told.failed);
      }
    } finally {
      clearTimeout(patience);
      request = null;
    }
    if (isUnkept()) {
      later(PAUSE * 4);
    }
  };
  const later = (milliseconds) => {
    clearTimeout(timer);
    timer = setTimeout(keep, milliseconds);
  };

  form.addEventListener("input", () => later(PAUSE));
  form.addEventListener("change", () => later(LEFT));
  form.addEventListener("focusout", () => later(LEFT));
  form.addEventListener("submit", () => {
    sending = true;
    clearTimeout(timer);
    request?.abort();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      keep();
    }
  });
  window.addEventListener("pageshow", () => { sending = false; });
  window.addEventListener("beforeunload", (event) => {
    if (!sending && isUnkept()) {
      event.preventDefault();
    }
  });

  // the other's version, or mine
  form.addEventListener("change", (event) => {
    const prefix = `${own}:take:`;
    if (event.target.name.startsWith(prefix)) {
      const field = input(event.target.name.slice(prefix.length));
      field.value = event.target.dataset.value;
    }
  });
  form.addEventListener("input", (event) => {
    const name = event.target.name.slice(own.length + 1);
    const mine = form.querySelector(`input[name="${own}:take:${name}"][value="mine"]`);
    if (mine) {
      mine.checked = true;
      mine.dataset.value = event.target.value;
    }
  });

  // what is wrong with a field is told beneath it as it is left: the field says so as well
  new MutationObserver(() => form.querySelectorAll("[aria-describedby]").forEach((field) => {
    const told = field.getAttribute("aria-describedby").split(" ").map((id) => document.getElementById(id));
    if (told.some((part) => part?.querySelector(".ld-error"))) {
      field.setAttribute("aria-invalid", "true");
    } else {
      field.removeAttribute("aria-invalid");
    }
  })).observe(form, { childList: true, subtree: true });

  bar.classList.add("ld-draft-live");
  if (isKeeping && isUnkept()) {
    later(LEFT); // the form came back with something wrong in it
  }
});
// Other forms that are filled in ask before they are left.
document.querySelectorAll("form.ld-guard").forEach((form) => {
  // the scripts add the nonce to a form that has none, sooner or later than this is asked first
  const fields = () => JSON.stringify([...new FormData(form)]
    .filter(([name]) => name !== "primefaces.nonce").map(([name, text]) => [name, text.name ?? text]));
  const before = fields();
  let sending = false;
  form.addEventListener("submit", () => { sending = true; });
  window.addEventListener("pageshow", () => { sending = false; });
  window.addEventListener("beforeunload", (event) => {
    if (!sending && fields() !== before) {
      event.preventDefault();
    }
  });
});
// A long list of choices is found in by a part of a name or code: typing Han into a list itself leads nowhere.
document.querySelectorAll("select[data-find]").forEach((list) => {
  const finder = document.createElement("input");
  finder.type = "search";
  finder.className = "ld-find";
  finder.autocomplete = "off";
  finder.placeholder = list.dataset.find;
  finder.setAttribute("aria-label", list.dataset.find);
  finder.setAttribute("aria-controls", list.id);
  const told = document.createElement("span");
  told.className = "ld-help";
  told.setAttribute("role", "status");
  list.before(finder);
  list.after(told);
  const groups = [...list.children].map((part) => ({ part, options: part.matches("optgroup") ? [...part.children] : [] }));

  const narrow = () => {
    const words = finder.value.trim().toLowerCase();
    const chosen = list.selectedOptions[0];
    const fits = (option) => `${option.textContent} ${option.value} ${option.parentNode?.label ?? ""}`.toLowerCase().includes(words);
    const found = [];
    groups.forEach(({ part, options }) => {
      part.append(...options); // in their order, for the label of their group to be asked
      const kept = options.filter(fits);
      found.push(...kept);
      options.filter((option) => option !== chosen && !kept.includes(option)).forEach((option) => option.remove());
      part.hidden = options.length > 0 && !part.children.length;
    });
    if (chosen) {
      chosen.selected = true; // moving it may have let it go
    }
    told.textContent = found.length ? "" : list.dataset.none;
    if (words && found.length === 1 && found[0] !== chosen) {
      found[0].selected = true;
      list.dispatchEvent(new Event("change", { bubbles: true }));
    }
  };
  finder.addEventListener("input", (event) => {
    event.stopPropagation(); // nothing is filled in by looking for it
    if (!event.isComposing) {
      narrow();
    }
  });
  finder.addEventListener("compositionend", narrow);
  finder.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      list.focus();
    }
  });
});
// A browser names its file chooser in its own language; ours is named in that of the page. The browser's lies over it, unseen.
document.querySelectorAll("input[type=file][data-choose]").forEach((chooser) => {
  const box = document.createElement("span");
  box.className = "ld-file";
  const button = document.createElement("span");
  button.className = "ld-button";
  button.textContent = chooser.dataset.choose;
  const names = document.createElement("span");
  [button, names].forEach((part) => part.setAttribute("aria-hidden", "true"));
  const tell = () => { names.textContent = [...chooser.files].map((file) => file.name).join(" · ") || chooser.dataset.none; };
  chooser.replaceWith(box);
  box.append(chooser, button, names);
  chooser.addEventListener("change", tell);
  tell();
});
// A file too large for any form is told where it was chosen: sent, it would only be refused, with all that was typed beside it.
document.querySelectorAll("input[type=file][data-most]").forEach((chooser) => {
  const told = document.createElement("p");
  told.className = "ld-error";
  told.setAttribute("role", "alert");
  told.textContent = chooser.dataset.tooLarge;
  chooser.addEventListener("change", () => {
    const tooLarge = [...chooser.files].some((file) => file.size > Number(chooser.dataset.most));
    if (tooLarge) {
      (chooser.closest(".ld-file") ?? chooser).after(told);
    } else {
      told.remove();
    }
    chooser.setCustomValidity(tooLarge ? chooser.dataset.tooLarge : "");
  });
});
// What is wrong with a form that was sent is read first.
document.querySelector("#messages .ld-notice-red")?.setAttribute("tabindex", "-1");
document.querySelector("#messages .ld-notice-red")?.focus();
// Files are sent one by one with their progress; each that cannot be taken says why.
document.querySelectorAll("form.ld-upload").forEach((form) => {
  const chooser = form.querySelector("input[type=file]");
  const list = form.querySelector(".ld-upload-files");
  const told = chooser.dataset;

  const send = (file) => new Promise((resolve) => {
    const row = list.appendChild(document.createElement("li"));
    const text = row.appendChild(document.createElement("span"));
    const bar = row.appendChild(document.createElement("progress"));
    bar.max = file.size || 1;
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    const say = (word) => { text.textContent = word.includes(file.name) ? word : `${file.name} · ${word}`; };
    say(told.sending);
    const request = new XMLHttpRequest();
    const end = (word, taken) => {
      bar.remove();
      row.classList.toggle("ld-error", !taken);
      say(word);
      resolve(taken);
    };
    request.open("POST", told.address);
    request.setRequestHeader("Accept-Language", document.documentElement.lang);
    request.upload.addEventListener("progress", (event) => { bar.value = event.loaded; });
    request.addEventListener("error", () => end(told.failed, false));
    request.addEventListener("load", () => {
      let problem = null;
      try {
        problem = JSON.parse(request.responseText);
      } catch {
        problem = {};
      }
      end(request.status === 201 ? told.sent : problem.detail ?? told.failed, request.status === 201);
    });
    const body = new FormData();
    body.append("file", file, file.name);
    request.send(body);
  });

  // What was taken is listed at once; what was refused stays told below.
  const renew = async () => {
    const listed = document.getElementById(`${form.id}Listed`);
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
    listed.replaceWith(page.getElementById(listed.id));
  };

  form.addEventListener("submit", async (event) => {
    if (!chooser.files.length) {
      return; // the page says what is missing
    }
    event.preventDefault();
    list.replaceChildren();
    form.setAttribute("aria-busy", "true");
    let refused = 0;
    const count = chooser.files.length;
    for (const file of chooser.files) {
      refused += await send(file) ? 0 : 1;
    }
    form.removeAttribute("aria-busy");
    chooser.value = "";
    chooser.dispatchEvent(new Event("change"));
    if (!refused) {
      location.reload();
    } else if (refused < count) {
      await renew();
    }
  });
});
