//! Where answers, cards and lists lead: to what is there.

use crate::check::CheckContext;
use crate::read::Finding;
use guide::graph::Kind;

pub(crate) fn targets(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let c = context.content;
    for step in &c.steps {
        for a in &step.answer {
            if context.graph.get(&a.to).is_none() {
                let message =
                    format!("the answer \"{}\" of {} leads to \"{}\", which does not exist", a.text, step.id, a.to);
                out.push(context.at(&step.file, &format!("to = \"{}\"", a.to), message, context.nearest(&a.to)));
            }
        }
    }
    for card in &c.cards {
        for next in &card.next {
            if context.graph.get(&next.to).is_none() {
                let message = format!("next leads to \"{}\", which does not exist", next.to);
                out.push(context.on_card(card, &format!("to = \"{}\"", next.to), message, context.nearest(&next.to)));
            }
        }
        for id in &card.questions {
            if !c.questions.question.iter().any(|q| q.id == *id) {
                out.push(context.on_card(
                    card,
                    id,
                    format!("\"{id}\" is no question of questions.toml"),
                    "use an id such as tk-02",
                ));
            }
        }
    }
    for situation in &c.situations.situation {
        for id in &situation.cards {
            if context.graph.get(id).is_none() {
                let message = format!("the situation leads to \"{id}\", which does not exist");
                out.push(context.at("situations.toml", &format!("\"{id}\""), message, context.nearest(id)));
            }
        }
        if situation.cards.is_empty() {
            out.push(context.at("situations.toml", &situation.text, "the situation leads nowhere", "name a card"));
        }
    }
    for typed in c.situations.typed.iter().filter(|s| !can_be_found(context, &s.to)) {
        let message = format!("what people type leads to \"{}\", which cannot be found", typed.to);
        out.push(context.at("situations.toml", &format!("to = \"{}\"", typed.to), message, context.nearest(&typed.to)));
    }
    let guide = &c.guide;
    for id in [&guide.start, &guide.danger, &guide.unsure] {
        let hint = match context.graph.get(id).map(|n| n.kind) {
            Some(Kind::Step) => continue,
            Some(Kind::Card) => "it is a card, name a question".to_owned(),
            None => context.nearest(id),
        };
        out.push(context.at("guide.toml", &format!("\"{id}\""), format!("\"{id}\" is no question"), hint));
    }
}

/// Whether a search can find something with this id: a screen, a page of the guide or of its menu, a part of a list.
fn can_be_found(context: &CheckContext<'_>, id: &str) -> bool {
    let c = context.content;
    let now = c.aliases.iter().find(|(old, _)| old == id).map_or(id, |(_, new)| new);
    let of = |beginning: &str| id.strip_prefix(beginning);
    context.graph.get(now).is_some()
        || crate::documents::PAGES.iter().any(|(page, _)| *page == id)
        || of("begrip-").is_some_and(|id| c.glossary.iter().any(|t| t.id == id))
        || of("rol-").is_some_and(|id| c.roles.role.iter().any(|r| r.id == id))
        || of("tel-").is_some_and(|id| c.phones.iter().any(|p| p.id == id))
}
