//! Questions for Veilig Thuis: the moments, the bank, consent, and three example texts.
//!
//! Readable without the app. The app reads its data back: values from `data-` attributes, words
//! from the visible text, and the lines of the composer from the inert `#ask-texts`.

use contract::ask::{
    ALOUD, EXPLAIN, FORMAL, GROUP, GROUP_HEADING, LINE_KEY, LINES, MAY_TEXT, PLAIN, QUESTION_LIST, QUESTION_TEXT,
    SENTENCE, YOUNG, moment, question,
};
use contract::pages::{ASK_OUTLET, QUESTIONS_PAGE};

use crate::ask::label_key;
use crate::html::{attr, attributes, text};
use crate::page::Writer;
use guide::ask::{Answer, Block, Call, ConsentInput, Doc, MomentId, ReasonKey, Register, Who, advise, compose, script};

impl Writer<'_> {
    pub(crate) fn questions(&mut self) {
        self.open_named(QUESTIONS_PAGE.0);
        let content = self.content;
        let note = self.rich(&content.questions.note);
        self.push(&format!("<p class=\"note\">{note}</p>\n<div id=\"{ASK_OUTLET}\"></div>\n"));
        self.moments();
        let heading = self.word("ask_bank");
        self.push(&format!("<h2>{heading}</h2>\n"));
        for group in &content.questions.group {
            self.group(group);
        }
        self.consent();
        self.examples();
        self.push("</section>\n");
        self.ask_texts();
    }

    fn group(&mut self, group: &crate::lists::Group) {
        let id = attr(&group.id);
        let title = text(&group.title);
        self.push(&format!("<h3 id=\"{GROUP_HEADING}{id}\">{title}</h3>\n"));
        if !group.lead.is_empty() {
            let lead = self.rich(&group.lead);
            self.push(&format!("<p>{lead}</p>\n"));
        }
        self.push(&format!("<ul class=\"{QUESTION_LIST}\" {GROUP}=\"{id}\">\n"));
        let content = self.content;
        let all = content.ask_questions();
        for (q, shown) in all.iter().zip(&content.questions.question).filter(|(q, _)| q.group == group.id) {
            let label = self.word(&label_key(shown.ask));
            let instead = q.instead.as_ref().map(|i| format!(" <em>{}</em>", text(i))).unwrap_or_default();
            self.push(&format!(
                "<li{}><p class=\"{QUESTION_TEXT}\">{}</p><p class=\"small\">{}</p><p class=\"{MAY_TEXT}\">{label}{instead}</p></li>\n",
                attributes(&question(q)),
                text(&q.text),
                text(&q.why)
            ));
        }
        self.push("</ul>\n");
    }

    /// The moments, each with its first selection as links into the bank.
    fn moments(&mut self) {
        let (heading, lead) = (self.word("ask_moments"), self.word("ask_moments_lead"));
        self.push(&format!("<h2>{heading}</h2>\n<p>{lead}</p>\n"));
        let content = self.content;
        for m in &content.ask.moments() {
            let (title, lead) = (text(&m.title), text(&m.lead));
            self.push(&format!(
                "<details class=\"moment\"{}><summary><h3>{title}</h3></summary>\n<p>{lead}</p>\n<ul class=\"ask\">\n",
                attributes(&moment(m))
            ));
            for id in &m.defaults {
                if let Some(q) = content.questions.question.iter().find(|q| q.id == *id) {
                    self.push(&format!("<li><a href=\"#{}\">{}</a></li>\n", attr(id), text(&q.text)));
                }
            }
            self.push("</ul></details>\n");
        }
    }

    /// Who may be asked, when, in which words, and what remains possible.
    fn consent(&mut self) {
        let (heading, reading) = (self.word("ask_consent"), self.word("our_reading"));
        self.push(&format!("<h2 id=\"vragen-toestemming\">{heading}</h2>\n"));
        self.lines("p", "note", "parents-stop");
        self.push(&format!("<div class=\"reading\"><h3>{reading}</h3>\n<ul class=\"items\">\n"));
        for who in Who::ALL {
            self.lines("li", "", &format!("who-{}", who.id()));
        }
        for reason in [ReasonKey::OwnData, ReasonKey::YoungSafe] {
            self.lines("li", "", &format!("reason-{}", reason.id()));
        }
        let not = self.word("ask_not_now");
        self.push(&format!("</ul></div>\n<h3>{not}</h3>\n<ul class=\"items\">\n"));
        for reason in [ReasonKey::NotKnown, ReasonKey::NotSure, ReasonKey::NotWithReport, ReasonKey::NotCalm] {
            self.lines("li", "", &format!("reason-{}", reason.id()));
        }
        self.push("</ul>\n");
        let content = self.content;
        let free = self.ask_line("without-title");
        self.push(&format!("<h3>{free}</h3>\n<ul class=\"items\">\n"));
        self.lines("li", "", "without");
        let sentences = self.word("ask_sentences");
        self.push(&format!("</ul>\n<h3>{sentences}</h3>\n"));
        for s in content.ask_texts().sentences() {
            self.push(&format!("<div class=\"consent\" {SENTENCE}=\"{}\">\n", attr(&s.id)));
            for (class, key, line) in [
                (PLAIN, "ask_plain", &s.plain),
                (EXPLAIN, "ask_explain", &s.explain),
                (FORMAL, "ask_formal", &s.formal),
                (ALOUD, "ask_aloud", &s.aloud),
                (YOUNG, "ask_young", &s.young),
            ] {
                let label = self.word(key);
                if !line.trim().is_empty() {
                    let line = text(line);
                    self.push(&format!("<p><strong>{label}</strong> <span class=\"{class}\">{line}</span></p>\n"));
                }
            }
            self.push("</div>\n");
        }
    }

    /// Examples made by the composer itself, with every place still to fill in.
    fn examples(&mut self) {
        let (heading, lead) = (self.word("ask_examples"), self.word("ask_examples_lead"));
        self.push(&format!("<h2 id=\"vragen-voorbeelden\">{heading}</h2>\n<p>{lead}</p>\n<dl class=\"places\">\n"));
        let content = self.content;
        for place in &content.ask.place {
            let (word, means) = (text(&place.word), text(&place.means));
            self.push(&format!("<div><dt>[{word}]</dt><dd>{means}</dd></div>\n"));
        }
        self.push("</dl>\n");
        let (moments, questions, texts) = (content.ask.moments(), content.ask_questions(), content.ask_texts());
        let Some(moment) = moments.iter().find(|m| m.id == MomentId::EersteWeek) else { return };
        let yes = Answer::Yes;
        let input = ConsentInput { age: None, parents_know: yes, asked: Answer::No, calm: yes, explained: Answer::No };
        let (order, advice) = (script(&moment.defaults, &questions, &[]), advise(&input, moment.id));
        let made = compose(&Call { moment, script: &order, advice: &advice, answers: &[] }, &texts);
        self.example("bellen", "ask_phone", &made.phone);
        self.example("mail", "ask_letter", &made.letter);
        for (register, doc) in &made.parents {
            let key = match register {
                Register::Plain => "ask_parents_plain",
                Register::Formal => "ask_parents_formal",
                Register::Aloud => "ask_parents_aloud",
            };
            self.example(register.id(), key, doc);
        }
    }

    fn example(&mut self, id: &str, key: &str, doc: &Doc) {
        let title = self.word(key);
        self.push(&format!("<details class=\"example\" id=\"voorbeeld-{id}\"><summary><h3>{title}</h3></summary>\n"));
        let mut list = "";
        for block in &doc.blocks {
            let wanted = match block {
                Block::Numbered(_) => "ol",
                Block::Item(_) => "ul",
                // Room to write belongs to the question before it; on the page there is none to give.
                Block::Field(_) if list == "ol" => continue,
                _ => "",
            };
            if wanted != list {
                self.close_list(list);
                if !wanted.is_empty() {
                    self.push(&format!("<{wanted}>\n"));
                }
                list = wanted;
            }
            let line = self.rich(block.text());
            match block {
                Block::Heading(_) => self.push(&format!("<h4>{line}</h4>\n")),
                Block::Numbered(_) | Block::Item(_) => self.push(&format!("<li>{line}</li>\n")),
                Block::Quote(_) => self.push(&format!("<blockquote>{line}</blockquote>\n")),
                Block::Field(_) | Block::Answer(..) => self.push(&format!("<p>{line}: …</p>\n")),
                Block::Para(_) => self.push(&format!("<p>{line}</p>\n")),
            }
        }
        self.close_list(list);
        self.push("</details>\n");
    }

    fn close_list(&mut self, list: &str) {
        if !list.is_empty() {
            self.push(&format!("</{list}>\n"));
        }
    }

    /// Every line the composer uses, for the app only: inert, and invisible without it.
    fn ask_texts(&mut self) {
        self.push(&format!("<template id=\"{LINES}\">\n"));
        for (key, lines) in &self.content.ask.text {
            for line in lines {
                let (key, line) = (attr(key), text(line));
                self.push(&format!("<p {LINE_KEY}=\"{key}\">{line}</p>\n"));
            }
        }
        self.push("</template>\n");
    }

    /// The lines of the composer under a key, each in an element.
    fn lines(&mut self, tag: &str, class: &str, key: &str) {
        let content = self.content;
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{}\"", attr(class)) };
        for line in content.ask.text.get(key).into_iter().flatten() {
            let line = self.rich(line);
            self.push(&format!("<{tag}{class}>{line}</{tag}>\n"));
        }
    }

    fn ask_line(&self, key: &str) -> String {
        let line = self.content.ask.text.get(key).and_then(|lines| lines.first());
        line.map(|l| text(l)).unwrap_or_default()
    }
}
