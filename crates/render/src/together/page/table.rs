//! The table of three: parents, school and support.

use contract::pages::{AID_OUTLET, TABLE_OUTLET, TABLE_PAGE};
use contract::screen::ANSWERS;
use contract::sheets::STOP;
use contract::table::{AID, AID_QUESTIONS, ANSWER, CAN, OUTCOME, PARTY, SEES, SUBJECT, SUBJECT_LEAD, WANTS};

use crate::html::{attr, text};
use crate::page::Writer;

impl Writer<'_> {
    pub(crate) fn table(&mut self) {
        let t = &self.content.together.table;
        // Before anything else, also before what the table is for.
        self.open_page(TABLE_PAGE.0, &t.title);
        self.page_art("tafel-van-drie");
        let stop = self.word("tg_stop");
        self.push(&format!("<div class=\"{STOP}\"><h2>{stop}</h2>"));
        for line in &t.stop {
            let line = self.rich(line);
            self.push(&format!("<p>{line}</p>"));
        }
        let lead = self.rich(&t.lead);
        self.push(&format!("</div>\n<p class=\"intro\">{lead}</p>\n"));
        self.on_this_page(&[
            ("o3-wie-nu", "tg_aid"),
            ("o3-per-onderwerp", "tg_subjects"),
            ("o3-gesprek", "tg_agenda"),
            ("o3-hardop", "tg_switch"),
        ]);
        self.outlet(TABLE_OUTLET.0);
        self.parties();
        self.aid();
        self.subjects();
        self.landmark("o3-gesprek", "tg_agenda");
        self.push("<ol class=\"agenda\">\n");
        for part in &t.agenda {
            let (minutes, words, line) = (part.minutes, self.word("tg_minutes"), self.rich(&part.text));
            self.push(&format!("<li><b>{minutes} {words}</b> {line}</li>\n"));
        }
        self.push("</ol>\n");
        self.landmark("o3-hardop", "tg_switch");
        t.switch.iter().for_each(|said| self.speech("", said));
        self.heading("h2", "say_this");
        for s in &t.sentences {
            let to = self.plain_word(&format!("to_{}", s.to)).to_owned();
            self.speech(&to, &s.text);
        }
        self.close_with_sources(&t.checked, &t.sources);
    }

    fn parties(&mut self) {
        let t = &self.content.together.table;
        self.heading("h2", "tg_parties");
        self.push("<div class=\"parties\">\n");
        for p in &t.party {
            let (id, name, who) = (attr(&p.id), text(&p.name), self.rich(&p.who));
            self.push(&format!("<div class=\"party\" {PARTY}=\"{id}\"><h3>{name}</h3><p>{who}</p>\n<dl>"));
            for (class, key, line) in
                [(SEES, "tg_sees", &p.sees), (WANTS, "tg_wants", &p.wants), (CAN, "tg_can", &p.can)]
            {
                let (word, line) = (self.word(key), text(line));
                self.push(&format!("<div class=\"{class}\"><dt>{word}</dt><dd>{line}</dd></div>"));
            }
            self.push("</dl></div>\n");
        }
        self.push("</div>\n");
    }

    /// Each question with its answers; an answer leads to a place further down. The app asks them one by one.
    fn aid(&mut self) {
        let t = &self.content.together.table;
        self.landmark("o3-wie-nu", "tg_aid");
        let lead = self.word("tg_aid_lead");
        self.push(&format!("<p>{lead}</p>\n"));
        self.outlet(AID_OUTLET.0);
        self.push(&format!("<div class=\"{AID}\">\n<ol class=\"{AID_QUESTIONS}\">\n"));
        for a in &t.aid {
            let (id, question) = (attr(&a.id), text(&a.question));
            self.push(&format!(
                "<li id=\"o3-vraag-{id}\" data-aid=\"{id}\"><h3>{question}</h3>\n<ul class=\"{ANSWERS}\">"
            ));
            for answer in &a.answers {
                let target = match (&answer.to, &answer.end) {
                    (Some(to), _) => format!("o3-vraag-{to}"),
                    (None, Some(end)) => format!("o3-{end}"),
                    (None, None) => "o3".to_owned(),
                };
                self.push(&format!(
                    "<li><a class=\"{ANSWER}\" href=\"#{}\">{}</a></li>",
                    attr(&target),
                    text(&answer.text)
                ));
            }
            self.push("</ul></li>\n");
        }
        self.push("</ol>\n");
        for o in &t.outcome {
            let (id, lead) = (attr(&o.id), text(&o.lead));
            let (now, others) = (self.word("who_leads"), self.word("tg_others"));
            self.push(&format!("<div class=\"{OUTCOME}\" id=\"o3-{id}\" data-outcome=\"{id}\"><h3 tabindex=\"-1\">{now} <span class=\"who\">{lead}</span></h3>\n"));
            self.list(&o.text, "items now", false);
            self.push(&format!("<h4>{others}</h4>\n"));
            self.list(&o.others, "items others", false);
            self.push("</div>\n");
        }
        self.push("</div>\n");
    }

    /// Who has the overview, by subject; on a phone each subject is a block.
    fn subjects(&mut self) {
        let t = &self.content.together.table;
        self.landmark("o3-per-onderwerp", "tg_subjects");
        self.push("<div class=\"subjects\">\n");
        for s in &t.subject {
            let (id, lead, heading) = (attr(&s.id), attr(&s.lead), text(&s.title));
            self.push(&format!(
                "<div class=\"subject\" {SUBJECT}=\"{id}\" {SUBJECT_LEAD}=\"{lead}\"><h3>{heading}</h3>\n"
            ));
            if !s.example.is_empty() {
                let example = self.rich(&s.example);
                self.push(&format!("<p class=\"small\">{example}</p>\n"));
            }
            self.push("<dl>");
            for party in t.party.iter().filter(|p| s.party.contains_key(&p.id)) {
                let line = s.party.get(&party.id).map(|line| self.rich(line)).unwrap_or_default();
                let (name, leads) = (text(&party.name), s.lead == party.id);
                let (class, mark) = match leads {
                    true => (" class=\"leads\"", format!(" <span class=\"mark\">{}</span>", self.word("tg_leads"))),
                    false => ("", String::new()),
                };
                self.push(&format!("<div{class}><dt>{name}{mark}</dt><dd>{line}</dd></div>"));
            }
            self.push("</dl>\n");
            for note in &s.note {
                let note = self.rich(note);
                self.push(&format!("<p class=\"extra\">{note}</p>\n"));
            }
            self.push("</div>\n");
        }
        self.push("</div>\n");
    }
}
