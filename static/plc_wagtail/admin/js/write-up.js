/* Saves a write-up by itself a moment after the last word; without this script one presses Save. */
(function () {
  "use strict";
  const PAUSE = 4000;

  class WriteUp extends window.StimulusModule.Controller {
    static targets = ["status"];
    static values = { saved: String, failed: String };

    wait() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), PAUSE);
    }

    disconnect() {
      clearTimeout(this.timer);
    }

    /* Sent only when a save under way has said where the draft is: else there would be two. */
    async submit(event) {
      clearTimeout(this.timer);
      if (!this.saving) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const { submitter } = event;
      await this.saving;
      clearTimeout(this.timer);
      this.element.requestSubmit(submitter);
    }

    /* One at a time, so that a slow line does not begin two drafts. */
    async save() {
      if (this.saving) {
        this.wait();
        return;
      }
      this.saving = this.send();
      await this.saving;
      this.saving = null;
    }

    async send() {
      try {
        const answer = await fetch(this.element.getAttribute("action") || window.location.href, {
          method: "POST",
          headers: { Accept: "application/json" },
          body: new FormData(this.element),
        });
        if (!answer.ok) throw new Error(String(answer.status));
        this.keep(await answer.json());
      } catch {
        this.statusTarget.textContent = this.failedValue;
      }
    }

    keep({ address, version }) {
      this.element.setAttribute("action", address);
      window.history.replaceState(null, "", address);
      this.element.elements.version.value = version;
      const language = document.documentElement.lang;
      const time = new Date().toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit" });
      this.statusTarget.textContent = `${this.savedValue} ${time}`;
    }
  }

  window.wagtail.app.register("plc-write-up", WriteUp);
})();
