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

// The wheel as a picture of dots, drawn by the browser from the file.
document.querySelectorAll("button[data-png]").forEach(button => {
  button.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      const svg = await (await fetch(button.dataset.png)).text();
      const picture = new Image();
      picture.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
      await picture.decode();
      const canvas = document.createElement("canvas");
      const scale = 3000 / Math.max(picture.naturalWidth, 1);
      canvas.width = 3000;
      canvas.height = Math.round(picture.naturalHeight * scale);
      const pen = canvas.getContext("2d");
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
      URL.revokeObjectURL(picture.src);
      const link = document.createElement("a");
      link.href = URL.createObjectURL(await new Promise(done => canvas.toBlob(done, "image/png")));
      link.download = button.dataset.pngName;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    } finally {
      button.disabled = false;
    }
  });
});

// Fields that what is chosen has no use for are put away.
document.querySelectorAll("fieldset[data-for]").forEach(set => {
  const choice = set.form.elements[set.dataset.for];
  const show = () => set.hidden = !set.dataset.of.split(" ").includes(choice.value);
  choice.addEventListener("change", show);
  show();
});

// Items of an agenda are dragged by their number to a place; the buttons beside each do the same.
let dragged = null;
document.querySelectorAll("ol[data-section] > li").forEach(item => {
  const handle = item.querySelector(".agenda-number");
  handle.draggable = true;
  handle.addEventListener("dragstart", event => {
    dragged = item;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", handle.textContent);
    event.dataTransfer.setDragImage(item, 0, 0);
    item.classList.add("dragged");
  });
  handle.addEventListener("dragend", () => {
    item.classList.remove("dragged");
    if (dragged) location.reload(); // let go outside the agenda: as it was
  });
});
document.querySelectorAll("ol[data-section]").forEach(list => {
  list.addEventListener("dragover", event => {
    if (!dragged) return;
    event.preventDefault();
    const middle = item => item.getBoundingClientRect().top + item.offsetHeight / 2;
    list.insertBefore(dragged, [...list.children].find(item => item !== dragged && event.clientY < middle(item)) ?? null);
  });
  list.addEventListener("drop", event => {
    if (!dragged) return;
    event.preventDefault();
    const form = dragged.querySelector("form");
    for (const [name, value] of [["gor", "dra"], ["avsnitt", list.dataset.section], ["plats", [...list.children].indexOf(dragged)]])
      form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
    dragged = null;
    form.submit();
  });
});
