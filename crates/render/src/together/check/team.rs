//! The team: the scan, whom to call, handing over, and the ways from a card to a page.

use super::judge::{BLOCKS, Judge, RULES, STATEMENTS};
use crate::cards::Tag;
use crate::check::{CheckContext, id_line};
use crate::documents::Document;

pub(crate) fn scan(j: &mut Judge<'_, '_>) {
    let s = &j.context.content.together.scan;
    j.number("scale", "answers of the scale", s.scale.len(), 4, 4);
    j.row("blocks", s.block.iter().map(|b| b.id.as_str()).collect(), BLOCKS);
    j.number("[[statement]]", "statements", s.statement.len(), STATEMENTS, STATEMENTS);
    j.once(s.statement.iter().map(|x| x.id.as_str()));
    for (i, x) in s.statement.iter().enumerate() {
        let at = id_line(&x.id);
        let wanted = format!("{}{}", x.block, i + 1);
        if x.id != wanted || !BLOCKS.contains(&x.block.as_str()) {
            j.say(&at, format!("statement {} is called {}", i + 1, x.id), &format!("call it {wanted}, a1 to e20"));
        }
        j.full(&at, "step", &x.step);
        for link in x.links.iter().filter(|id| !is_place(j.context, id)) {
            j.say(&format!("\"{link}\""), format!("\"{link}\" is no card and no page"), "check the spelling");
        }
    }
}

/// Whether a card or a page has this id.
fn is_place(context: &CheckContext<'_>, id: &str) -> bool {
    context.graph.get(id).is_some() || crate::documents::PAGES.iter().any(|(page, _)| *page == id) || id == "werkplaats"
}

pub(crate) fn forms(j: &mut Judge<'_, '_>) {
    let f = &j.context.content.together.forms;
    j.number("[[form]]", "forms", f.form.len(), 6, 20);
    j.once(f.form.iter().map(|x| x.id.as_str()));
    for form in &f.form {
        let at = id_line(&form.id);
        j.number(&at, "does", form.does.len(), 1, 6);
        j.number(&at, "does_not", form.does_not.len(), 1, 5);
        j.number(&at, "sectors", form.sectors.len(), 1, 4);
        j.sources(&at, &form.sources);
    }
    j.number("[[call]]", "situations to call in", f.call.len(), 10, 20);
    let roles = &j.context.content.roles.role;
    for call in &f.call {
        let at = id_line(&call.id);
        j.number(&at, "who", call.who.len(), 1, 5);
        for who in call.who.iter().filter(|w| !roles.iter().any(|r| r.id == **w) && !f.form.iter().any(|x| x.id == **w))
        {
            j.say(
                &format!("\"{who}\""),
                format!("\"{who}\" is no form and no role of roles.toml"),
                "check the spelling",
            );
        }
        if !call.card.is_empty() {
            j.cards(std::slice::from_ref(&call.card));
        }
    }
    for sector in guide::settings::Sector::ALL {
        let n = f.sector.iter().filter(|s| s.id == *sector).count();
        j.number("[[sector]]", &format!("what is different in {}", sector.id()), n, 1, 1);
    }
}

pub(crate) fn handover(j: &mut Judge<'_, '_>) {
    let h = &j.context.content.together.handover;
    j.number("[[step]]", "moments of handing over", h.step.len(), 3, 6);
    j.number("[[may]]", "what may travel", h.may.len(), 3, 16);
    for may in h.may.iter().filter(|m| !RULES.contains(&m.rule.as_str())) {
        j.say(&format!("\"{}\"", may.rule), format!("\"{}\" is no rule", may.rule), "see docs/content.md");
    }
    j.number("[[consent]]", "ages of consent", h.consent.len(), 3, 6);
    j.number("talk", "the conversation", h.talk.len(), 3, 9);
    j.number("[[line]]", "lines of the card", h.line.len(), 4, 10);
    j.once(h.line.iter().map(|l| l.id.as_str()));
    j.number("reasons", "words that name the reason", h.reasons.len(), 1, 60);
    for reason in h.reasons.iter().filter(|r| **r != guide::dutch::fold(r)) {
        let hint = "write it in lower case, without accents";
        j.say(&format!("\"{reason}\""), format!("\"{reason}\" can never match"), hint);
    }
    j.number("moves", "what to do on moving", h.moves.len(), 2, 8);
    j.number("[[bridge]]", "points of the plan to wait", h.bridge.len(), 5, 10);
}

/// A card leads to a page of working together, and a card with danger to nothing but help.
pub(crate) fn links(j: &mut Judge<'_, '_>) {
    let links = &j.context.content.together.links.card;
    j.cards(&links.keys().cloned().collect::<Vec<_>>());
    for (card, pages) in links {
        let ages = &j.context.content.together.explain.age;
        let known = |page: &str| {
            let age = page.strip_prefix("uitleg-");
            Document::Together.pages().any(|p| p == page) || age.is_some_and(|id| ages.iter().any(|a| a.id == id))
        };
        for page in pages.iter().filter(|page| !known(page)) {
            j.say(card, format!("\"{page}\" is no page of working together"), "check the spelling");
        }
        if j.context.content.card(card).is_some_and(|c| c.has(Tag::Danger)) {
            j.say(card, format!("{card} is about danger"), "nothing may lead away from the call");
        }
    }
}
