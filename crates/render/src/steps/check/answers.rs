//! The answers of a question, and the ways on from a card: how many, and no two alike.

use std::collections::BTreeMap;

use crate::check::{CheckContext, counts};
use crate::read::Finding;
use crate::steps::AboutKey;
use guide::settings::Age;

const MOST_ANSWERS: usize = 6;

pub(crate) fn answers(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    for step in &context.content.steps {
        let n = step.answer.len();
        if n < 2 {
            out.push(context.on_step(step, format!("{} has {n} answers", step.id), "a question needs at least two"));
        }
        if n > MOST_ANSWERS {
            out.push(context.on_step(
                step,
                format!("{} has {n} answers, at most six can be read under stress", step.id),
                "group them in a second question",
            ));
        }
        let mut ways = BTreeMap::new();
        for a in &step.answer {
            *ways.entry((a.to.as_str(), a.reason.as_deref())).or_insert(0) += 1;
        }
        for ((target, _), n) in ways {
            if n > 1 {
                out.push(context.on_step(
                    step,
                    format!("{n} answers of {} lead to \"{target}\"", step.id),
                    "join them in one answer, or give each a reason of its own",
                ));
            }
        }
        for (text, n) in counts(step.answer.iter().map(|a| a.text.as_str())) {
            if n > 1 {
                out.push(context.on_step(
                    step,
                    format!("{n} answers of {} read \"{text}\"", step.id),
                    "make them differ",
                ));
            }
        }
    }
    for card in &context.content.cards {
        for (target, n) in counts(card.next.iter().map(|x| x.to.as_str())) {
            if n > 1 {
                out.push(context.on_card(card, target, format!("{n} ways on lead to \"{target}\""), "join them"));
            }
        }
    }
}

pub(crate) fn ages(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    for step in context.content.steps.iter().filter(|s| s.about == Some(AboutKey::Age)) {
        for age in Age::ALL {
            let n = step.answer.iter().filter(|a| a.ages.contains(age)).count();
            if n != 1 {
                let message = format!("{} has {n} answers for age {}", step.id, age.id());
                out.push(context.on_step(step, message, "give each age exactly one answer"));
            }
        }
    }
}
