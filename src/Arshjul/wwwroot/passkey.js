// Passkeys: asks the server what the device is to do, the device to do it, and puts the answer in the form.
"use strict";
(() => {
  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), c => c.charCodeAt(0));
  const text = buffer => buffer && btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const named = list => (list ?? []).map(c => ({ ...c, id: bytes(c.id) }));

  async function ask(form, makes) {
    const body = new URLSearchParams({ "form-proof": form.elements["form-proof"].value });
    const answer = await fetch(form.getAttribute("action") + "/fraga", { method: "POST", body, headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(answer.status);
    const asked = await answer.json();
    asked.challenge = bytes(asked.challenge);
    asked.allowCredentials = named(asked.allowCredentials);
    asked.excludeCredentials = named(asked.excludeCredentials);
    if (makes) asked.user.id = bytes(asked.user.id);
    const made = await (makes ? navigator.credentials.create({ publicKey: asked }) : navigator.credentials.get({ publicKey: asked }));
    const given = made.response;
    return JSON.stringify({
      id: made.id, rawId: text(made.rawId), type: made.type, clientExtensionResults: {},
      response: makes
        ? { clientDataJSON: text(given.clientDataJSON), attestationObject: text(given.attestationObject), transports: given.getTransports?.() ?? [] }
        : { clientDataJSON: text(given.clientDataJSON), authenticatorData: text(given.authenticatorData), signature: text(given.signature), userHandle: text(given.userHandle) },
    });
  }

  document.querySelectorAll("[data-passkey]").forEach(part => {
    if (!window.PublicKeyCredential || location.hostname !== part.dataset.domain || /^[\d.]+$|:/.test(location.hostname)) return;
    const form = part.querySelector("form"), button = form.querySelector("button");
    part.hidden = false;
    document.querySelectorAll("[data-passkey-cannot]").forEach(words => words.hidden = true);
    addEventListener("pageshow", () => { button.disabled = false; form.elements.svar.value = ""; });
    form.addEventListener("submit", async event => {
      event.preventDefault();
      event.stopPropagation();
      if (button.disabled) return;
      button.disabled = true;
      form.querySelectorAll("[role=alert]").forEach(words => words.hidden = true);
      try {
        form.elements.svar.value = await ask(form, part.dataset.makes);
        form.submit();
      } catch (wrong) {
        form.querySelector(wrong.name === "InvalidStateError" ? "[data-passkey-known]" : "[data-passkey-not]").hidden = false;
        button.disabled = false;
        button.focus();
      }
    });
  });
})();
