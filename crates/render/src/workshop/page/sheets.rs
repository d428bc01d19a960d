//! What a trainer prints: each sheet is one A4 with de lijn on top and its origin at the foot.

use contract::child::FILL;
use contract::pages::SHEETS_OUTLET;
use contract::screen::PHASE;
use contract::sheets::{COLOUR, COLOUR_CARD, COLUMN, LETTER, SHEET, SHEET_LINE};

use crate::html::{attr, text};
use crate::page::{Writer, date};
use crate::workshop::{Case, Moment, TableRole};

/// Role cards on one A4.
const CARDS_A_PAGE: usize = 4;
/// Colour cards on one A4.
const COLOURS_A_PAGE: usize = 2;

impl Writer<'_> {
    /// The index and every sheet, each a section of its own: printing the page prints the sheet.
    pub(crate) fn sheets(&mut self) {
        let content = self.content;
        let w = &content.workshop;
        self.open_named("bladen");
        self.word_para("intro", "w_sheets_lead");
        let fixed = [
            ("rollen", "w_sheet_roles"),
            ("kleuren", "w_sheet_colours"),
            ("oogstposter", "w_sheet_poster"),
            ("pien", "w_sheet_pien"),
        ];
        let mut links: Vec<(String, String)> = w.text.sheets.iter().map(|s| (s.id.clone(), text(&s.title))).collect();
        links.extend(fixed.iter().map(|(id, word)| ((*id).to_owned(), self.word(word))));
        links
            .extend(w.cases.iter().map(|c| (c.id.clone(), format!("{} {}", self.word("w_sheet_case"), text(&c.name)))));
        self.push("<ul class=\"items sheet-list\">\n");
        for (id, title) in links {
            let to = self.view.link(&format!("blad-{id}"));
            self.push(&format!("<li><a {to}>{title}</a></li>\n"));
        }
        self.push("</ul>\n</section>\n");
        for sheet in &w.text.sheets {
            self.open_sheets(&sheet.id, &sheet.title);
            self.open_a4(&sheet.id, "lines");
            let lead = self.rich(&sheet.lead);
            self.push(&format!("<h2>{}</h2>\n<p>{lead}</p>\n<dl class=\"{FILL}\">\n", text(&sheet.title)));
            for line in &sheet.lines {
                let rows = "<i></i>".repeat(usize::from(line.rows));
                let help =
                    if line.help.is_empty() { String::new() } else { format!(" <small>{}</small>", text(&line.help)) };
                self.push(&format!(
                    "<div><dt>{}{help}</dt><dd aria-hidden=\"true\">{rows}</dd></div>\n",
                    text(&line.label)
                ));
            }
            self.push("</dl>\n");
            self.close_a4("w_foot_paper");
            self.push("</section>\n");
        }
        self.role_cards();
        self.colour_cards();
        self.poster();
        self.pien();
        for case in &w.cases {
            self.case_sheets(case);
        }
    }

    fn role_cards(&mut self) {
        let content = self.content;
        let title = self.plain_word("w_sheet_roles").to_owned();
        self.open_sheets("rollen", &title);
        for (n, page) in content.workshop.text.roles.chunks(CARDS_A_PAGE).enumerate() {
            self.open_a4(&format!("rollen-{}", n + 1), "cut");
            self.push("<div class=\"cut-grid\">\n");
            for role in page {
                self.role_card(role);
            }
            self.push("</div>\n");
            self.close_a4("w_foot_own");
        }
        self.push("</section>\n");
    }

    fn role_card(&mut self, role: &TableRole) {
        self.push(&format!("<div class=\"cut-card\"><h2>{}</h2>\n", text(&role.name)));
        self.list(&role.task, "items", false);
        if !role.say.is_empty() {
            let (head, says) = (
                self.word("w_you_can_say"),
                role.say.iter().map(|s| format!("<p>{}</p>", text(s))).collect::<String>(),
            );
            self.push(&format!("<h3>{head}</h3><div class=\"words\">{says}</div>\n"));
        }
        if !role.dont.is_empty() {
            self.word_head("h3", "dont_do_this");
            self.list(&role.dont, "dont", false);
        }
        self.push("</div>\n");
    }

    /// A letter and a shape on each card, so that they work in black and white.
    fn colour_cards(&mut self) {
        let content = self.content;
        let title = self.plain_word("w_sheet_colours").to_owned();
        self.open_sheets("kleuren", &title);
        self.word_para("intro no-print", "w_colours_lead");
        for (n, page) in content.workshop.text.colours.chunks(COLOURS_A_PAGE).enumerate() {
            self.open_a4(&format!("kleuren-{}", n + 1), "halves");
            for colour in page {
                let (id, name, word) = (text(&colour.id), text(&colour.name), text(&colour.word));
                self.push(&format!(
                    "<div class=\"{COLOUR_CARD}\" {COLOUR}=\"{}\"><svg viewBox=\"0,0,100,100\" aria-hidden=\"true\">{}</svg><div><p class=\"{LETTER}\">{id}</p><p>{word}</p><p class=\"small\">{name}</p></div></div>\n",
                    attr(&colour.id),
                    shape(&colour.id)
                ));
            }
            self.close_a4("w_foot_own");
        }
        self.push("</section>\n");
    }

    fn poster(&mut self) {
        let content = self.content;
        let title = self.plain_word("w_sheet_poster").to_owned();
        self.open_sheets("oogstposter", &title);
        self.open_a4("oogstposter", "poster");
        let day = self.word("w_poster_day");
        self.push(&format!(
            "<div class=\"sheet-head\"><h2>{}</h2><p class=\"day\">{day} <i></i></p></div>\n",
            text(&title)
        ));
        self.sheet_line();
        self.push("<div class=\"columns\">\n");
        for column in &content.workshop.text.harvest {
            let (head, help) = (text(&column.title), text(&column.help));
            self.push(&format!(
                "<div {COLUMN}=\"{}\"><h3>{head}</h3><p class=\"small\">{help}</p></div>\n",
                attr(&column.id)
            ));
        }
        let tomorrow = self.word("w_tomorrow");
        self.push(&format!("</div>\n<div class=\"tomorrow\"><h3>{tomorrow}</h3></div>\n"));
        self.close_a4("w_foot_harvest");
        self.push("</section>\n");
    }

    fn pien(&mut self) {
        let content = self.content;
        let title = self.plain_word("w_sheet_pien").to_owned();
        self.open_sheets("pien", &title);
        for (n, page) in content.workshop.text.pien.chunks(CARDS_A_PAGE).enumerate() {
            self.open_a4(&format!("pien-{}", n + 1), "cut");
            self.push("<div class=\"cut-grid\">\n");
            for role in page {
                let (name, who) = (text(&role.name), text(&role.who));
                self.push(&format!("<div class=\"cut-card\"><h2>{name}</h2><p class=\"small\">{who}</p>\n"));
                for line in &role.text {
                    let line = self.rich(line);
                    self.push(&format!("<p>{line}</p>\n"));
                }
                if !role.relax.is_empty() {
                    self.led("relax", "w_relax", &role.relax);
                }
                self.push("</div>\n");
            }
            self.push("</div>\n");
            self.close_a4("w_foot_fictive");
        }
        self.push("</section>\n");
    }

    /// One sheet a side: who plays the school must not know what the child thinks.
    fn case_sheets(&mut self, c: &Case) {
        let title = format!("{} {}", self.plain_word("w_sheet_case"), c.name);
        self.open_sheets(&c.id, &title);
        let about = self.about(c);
        for (side, view) in [
            ("school", (|m: &Moment| m.school.clone()) as fn(&Moment) -> String),
            ("help", |m| m.help.clone()),
            ("child", |m| m.child.clone()),
            ("parent", |m| m.parent.clone()),
        ] {
            self.open_a4(&format!("{}-{side}", c.id), "story");
            self.sheet_line();
            let name = self.word(&format!("w_side_{side}"));
            self.push(&format!(
                "<h2>{} <span class=\"whose\">{name}</span></h2>\n<p class=\"small\">{about}</p>\n",
                text(&c.name)
            ));
            if let Some(first) = c.setting.first() {
                let first = self.rich(first);
                self.push(&format!("<p>{first}</p>\n"));
            }
            self.push("<dl class=\"story\">\n");
            for m in &c.moments {
                let (when, view) = (text(&m.when), self.rich(&view(m)));
                let title = if was_there(side) { format!(" <b>{}</b>", text(&m.title)) } else { String::new() };
                self.push(&format!("<div {PHASE}=\"{}\"><dt>{when}{title}</dt><dd>{view}</dd></div>\n", m.phase.id()));
            }
            self.push("</dl>\n");
            self.close_a4("w_foot_fictive");
        }
        self.push("</section>\n");
    }

    fn open_sheets(&mut self, id: &str, title: &str) {
        self.open_page(&format!("blad-{id}"), title);
        self.push(&format!("<div id=\"{SHEETS_OUTLET}{}\"></div>\n", attr(id)));
    }

    /// A sheet of paper.
    fn open_a4(&mut self, id: &str, kind: &str) {
        self.used.clear();
        self.push(&format!("<div class=\"{SHEET} {kind}\" id=\"a4-{}\">\n", attr(id)));
    }

    /// De lijn on a sheet that is about the way of a child: with the child on it, and the names of its stations.
    fn sheet_line(&mut self) {
        let line = crate::drawing::line(&files::way::Time::ALL);
        self.push(&format!("<div class=\"{SHEET_LINE}\" aria-hidden=\"true\">{line}"));
        for phase in &self.content.guide.phases {
            if let Some(short) = &phase.short {
                self.out.push_str(&format!("<span>{}</span>", text(short)));
            }
        }
        self.push("</div>\n");
    }

    fn close_a4(&mut self, foot: &str) {
        let (product, foot, checked) = (self.word("product"), self.word(foot), self.word("last_checked"));
        let day = date(&self.content.guide.checked);
        // The two that are on every screen: the list begins with them.
        let calls: Vec<String> = self
            .content
            .phones
            .iter()
            .take(2)
            .map(|phone| format!("<span class=\"tel\">{}</span> {}", text(&phone.number), text(&phone.name)))
            .collect();
        let calls = calls.join(" · ");
        self.push(&format!("<p class=\"a4-foot\"><b>{product}</b> · {foot} · {checked} {day} · {calls}</p>\n</div>\n"));
    }
}

/// Even the title of a moment can tell the child or the parent what they do not know.
fn was_there(side: &str) -> bool {
    matches!(side, "school" | "help")
}

/// A shape for each letter.
fn shape(letter: &str) -> &'static str {
    match letter {
        "A" => "<circle cx=\"50\" cy=\"50\" r=\"42\"/>",
        "B" => "<rect x=\"12\" y=\"12\" width=\"76\" height=\"76\"/>",
        "C" => "<path d=\"M50 8 94 90H6Z\"/>",
        _ => "<path d=\"M50 4 96 50 50 96 4 50Z\"/>",
    }
}
