//! Handing over, and waiting for help together.

use contract::child::LINE_ID;
use contract::hand::{HAND_CARD, HELP};
use contract::pages::{CARD_OUTLET, HAND_OVER_PAGE};
use contract::screen::{DO, REASONS};

use crate::html::{attr, text};
use crate::page::Writer;

impl Writer<'_> {
    pub(crate) fn hand_over(&mut self) {
        let h = &self.content.together.handover;
        self.open_with_lead(HAND_OVER_PAGE.0, &h.title, &h.lead);
        self.page_art("tas");
        self.on_this_page(&[
            ("overdracht-mag", "tg_may"),
            ("overdracht-toestemming", "tg_consent"),
            ("overdracht-kaart", "tg_card"),
            ("overdracht-stappen", "tg_steps"),
        ]);
        self.landmark("overdracht-mag", "tg_may");
        for (rule, key, class) in [
            ("mag altijd", "tg_may_always", "ok"),
            ("met toestemming", "tg_may_consent", "ask-first"),
            ("overleg eerst", "tg_may_talk", "care"),
        ] {
            let heading = self.word(key);
            self.push(&format!("<div class=\"may-travel {class}\"><h3>{heading}</h3>\n<ul class=\"items\">\n"));
            for may in h.may.iter().filter(|m| m.rule == rule) {
                let (what, note) = (self.rich(&may.what), self.rich(&may.note));
                self.push(&format!("<li><strong>{what}</strong> {note}</li>\n"));
            }
            self.push("</ul></div>\n");
        }
        let (heading, reading) = (self.word("tg_consent"), self.word("our_reading"));
        self.push(&format!("<h2 id=\"overdracht-toestemming\">{heading}</h2>\n<div class=\"reading\"><h3>{reading}</h3>\n<dl class=\"consents\">\n"));
        for c in &h.consent {
            let (ages, line) = (text(&c.ages), self.rich(&c.text));
            self.push(&format!("<div><dt>{ages}</dt><dd>{line}</dd></div>\n"));
        }
        self.push("</dl></div>\n");
        self.block_of("tg_warm", "do", &h.talk, true);
        self.hand_card();
        self.landmark("overdracht-stappen", "tg_steps");
        for step in &h.step {
            let (id, title) = (attr(&step.id), text(&step.title));
            self.push(&format!("<div class=\"step-over\" data-step=\"{id}\"><h3>{title}</h3>\n"));
            self.list(&step.text, "items", false);
            self.push("</div>\n");
        }
        self.block_of("tg_moves", "do", &h.moves, true);
        self.close_with_sources(&h.checked, &h.sources);
    }

    /// The overdrachtskaart: never the reason.
    fn hand_card(&mut self) {
        let h = &self.content.together.handover;
        let (heading, lead) = (self.word("tg_card"), self.word("tg_card_lead"));
        self.push(&format!("<h2 id=\"overdracht-kaart\">{heading}</h2>\n<p>{lead}</p>\n"));
        self.outlet(CARD_OUTLET.0);
        let reasons = attr(&h.reasons.join(","));
        self.push(&format!("<dl class=\"{HAND_CARD}\" {REASONS}=\"{reasons}\">\n"));
        for line in &h.line {
            let (id, label, help) = (attr(&line.id), text(&line.label), text(&line.help));
            self.push(&format!(
                "<div {LINE_ID}=\"{id}\"><dt>{label}</dt><dd><span class=\"{HELP}\">{help}</span><i></i></dd></div>\n"
            ));
        }
        self.push("</dl>\n");
    }

    pub(crate) fn waiting(&mut self) {
        let h = &self.content.together.handover;
        self.open_named("wachten");
        self.page_art("deur");
        let lead = self.word("tg_wait_lead");
        self.push(&format!("<p class=\"intro\">{lead}</p>\n"));
        self.heading("h2", "tg_wait_plan");
        self.push(&format!("<ol class=\"{DO}\">\n"));
        for point in &h.bridge {
            let (line, why) = (self.rich(&point.text), self.rich(&point.why));
            let why = if why.is_empty() { why } else { format!("<p class=\"small\">{why}</p>") };
            self.push(&format!("<li>{line}{why}</li>\n"));
        }
        self.push("</ol>\n");
        self.block_of("tg_wait_care", "items", &h.care, false);
        self.heading("h2", "tg_cards");
        self.card_links(&[
            "k-wachten-overbruggen".to_owned(),
            "k-hulp-checken".to_owned(),
            "k-gewone-schooldag".to_owned(),
        ]);
        self.close_with_sources(&h.checked, &h.sources);
    }
}
