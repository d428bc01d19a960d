//! The rounds of a meeting: their order, their minutes, and when each begins.
//!
//! A trainer has the time there is, not the time a format would like. [`Agenda::spread`] deals a
//! total out in proportion to the usual minutes, never below what a round needs to make sense, in
//! whole minutes, and exactly. Nothing is lost: a skipped round stays in the list.

#[cfg(test)]
#[path = "agenda_tests.rs"]
mod tests;

/// The most rounds of an agenda, repeated ones included.
pub const MOST_ROUNDS: usize = 60;
/// The most minutes of one round and of a whole meeting.
pub const MOST_MINUTES: u16 = 600;

/// A round as the format describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Its id in the format.
    pub id: String,
    /// Its usual length in minutes.
    pub minutes: u16,
    /// The fewest minutes that still make sense.
    pub least: u16,
}

/// A round in the agenda of today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// Which round of the format, from 0.
    pub round: usize,
    /// Its minutes today.
    pub minutes: u16,
    /// Left out today. It keeps its place and its minutes, so that it can come back.
    pub skipped: bool,
}

/// When a round begins and ends, in minutes after midnight; may go past 24 hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// The first minute.
    pub from: u32,
    /// The minute after the last. The same as `from` for a skipped round.
    pub to: u32,
}

/// Why a total cannot be dealt out. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpreadFault {
    /// Less than the rounds that are not skipped need at the least: so many minutes.
    TooShort(u16),
    /// More than [`MOST_MINUTES`].
    TooLong,
    /// Every round is skipped.
    Nothing,
}

/// The rounds of today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agenda {
    rounds: Vec<Round>,
    items: Vec<Item>,
}

impl Agenda {
    /// The rounds in their usual order and length; at most [`MOST_ROUNDS`]. Minutes are brought
    /// within 1 to [`MOST_MINUTES`], and the least to no more than the usual.
    #[must_use]
    pub fn new(mut rounds: Vec<Round>) -> Agenda {
        rounds.truncate(MOST_ROUNDS);
        for round in &mut rounds {
            round.minutes = round.minutes.clamp(1, MOST_MINUTES);
            round.least = round.least.clamp(1, round.minutes);
        }
        let usual = |(round, r): (usize, &Round)| Item { round, minutes: r.minutes, skipped: false };
        let items = rounds.iter().enumerate().map(usual).collect();
        Agenda { rounds, items }
    }

    /// The rounds of today, in order.
    #[must_use]
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The round of the format that an item is.
    #[must_use]
    pub fn round(&self, item: &Item) -> Option<&Round> {
        self.rounds.get(item.round)
    }

    /// The minutes of the rounds that are not skipped.
    #[must_use]
    pub fn total(&self) -> u16 {
        sum(self.items.iter().filter(|i| !i.skipped).map(|i| i.minutes))
    }

    /// The fewest minutes for the rounds that are not skipped.
    #[must_use]
    pub fn least(&self) -> u16 {
        sum(self.items.iter().filter(|i| !i.skipped).filter_map(|i| self.round(i)).map(|r| r.least))
    }

    /// Deals `total` minutes out over the rounds that are not skipped, in proportion to their usual
    /// minutes. Afterwards [`Agenda::total`] is exactly `total`.
    ///
    /// # Errors
    /// See [`SpreadFault`]; then nothing was changed.
    pub fn spread(&mut self, total: u16) -> Result<(), SpreadFault> {
        let open: Vec<(usize, Round)> = self
            .items
            .iter()
            .enumerate()
            .filter(|(_, i)| !i.skipped)
            .filter_map(|(at, i)| Some((at, self.rounds.get(i.round)?.clone())))
            .collect();
        if open.is_empty() {
            return Err(SpreadFault::Nothing);
        }
        if total > MOST_MINUTES {
            return Err(SpreadFault::TooLong);
        }
        let least = self.least();
        if total < least {
            return Err(SpreadFault::TooShort(least));
        }
        let shares = shares(&open.iter().map(|(_, r)| (r.minutes, r.least)).collect::<Vec<_>>(), total);
        for ((at, _), minutes) in open.iter().zip(shares) {
            if let Some(item) = self.items.get_mut(*at) {
                item.minutes = minutes;
            }
        }
        Ok(())
    }

    /// Gives one round other minutes, within 1 to [`MOST_MINUTES`]. The others stay as they are.
    pub fn set_minutes(&mut self, at: usize, minutes: u16) {
        if let Some(item) = self.items.get_mut(at) {
            item.minutes = minutes.clamp(1, MOST_MINUTES);
        }
    }

    /// Leaves a round out, or takes it back in.
    pub fn skip(&mut self, at: usize, skipped: bool) {
        if let Some(item) = self.items.get_mut(at) {
            item.skipped = skipped;
        }
    }

    /// Puts the same round once more, right after it. Says whether there was room.
    pub fn repeat(&mut self, at: usize) -> bool {
        let Some(item) = self.items.get(at).copied().filter(|_| self.items.len() < MOST_ROUNDS) else { return false };
        self.items.insert(at.saturating_add(1), Item { skipped: false, ..item });
        true
    }

    /// Takes a repeated round away again. The last one of its kind stays: that can only be skipped.
    pub fn drop_repeat(&mut self, at: usize) -> bool {
        let Some(item) = self.items.get(at) else { return false };
        let others = self.items.iter().filter(|i| i.round == item.round).count();
        if others > 1 {
            self.items.remove(at);
        }
        others > 1
    }

    /// Moves a round one place up. Says whether it moved.
    pub fn move_up(&mut self, at: usize) -> bool {
        let can = at > 0 && at < self.items.len();
        if can {
            self.items.swap(at - 1, at);
        }
        can
    }

    /// Moves a round one place down. Says whether it moved.
    pub fn move_down(&mut self, at: usize) -> bool {
        self.move_up(at.saturating_add(1))
    }

    /// When each round begins and ends if the meeting begins at this minute after midnight.
    #[must_use]
    pub fn schedule(&self, start: u32) -> Vec<Slot> {
        let mut now = start;
        let slot = |item: &Item| {
            let from = now;
            now = now.saturating_add(if item.skipped { 0 } else { u32::from(item.minutes) });
            Slot { from, to: now }
        };
        self.items.iter().map(slot).collect()
    }

    /// The order and the minutes as a short text: `0.10,1.15,1.15,2.5x`. The rounds are not in it.
    #[must_use]
    pub fn save(&self) -> String {
        let mut text = String::new();
        for item in &self.items {
            let comma = if text.is_empty() { "" } else { "," };
            text.push_str(&format!("{comma}{}.{}{}", item.round, item.minutes, if item.skipped { "x" } else { "" }));
        }
        text
    }

    /// The agenda that [`Agenda::save`] wrote, for the same rounds. `None` for any other text, and
    /// when a round of the format is missing from it: better the usual order than one with a hole.
    #[must_use]
    pub fn restore(rounds: Vec<Round>, text: &str) -> Option<Agenda> {
        let mut agenda = Agenda::new(rounds);
        let items: Vec<Item> = text.split(',').take(MOST_ROUNDS + 1).map(item).collect::<Option<_>>()?;
        let known = |i: &Item| i.round < agenda.rounds.len() && (1..=MOST_MINUTES).contains(&i.minutes);
        let whole = (0..agenda.rounds.len()).all(|round| items.iter().any(|i| i.round == round));
        (items.len() <= MOST_ROUNDS && items.iter().all(known) && whole).then(|| {
            agenda.items = items;
            agenda
        })
    }
}

fn item(text: &str) -> Option<Item> {
    let (rest, skipped) = text.strip_suffix('x').map_or((text, false), |rest| (rest, true));
    let (round, minutes) = rest.split_once('.')?;
    Some(Item { round: round.parse().ok()?, minutes: minutes.parse().ok()?, skipped })
}

fn sum(minutes: impl Iterator<Item = u16>) -> u16 {
    minutes.fold(0, u16::saturating_add)
}

/// Deals `total` out over (usual, least). The sum of the least is no more than the total.
///
/// Whoever would get less than its least gets exactly that, and the rest is dealt again over the
/// others; what is left of the rounding down goes to the largest remainders, the first among equals.
fn shares(rounds: &[(u16, u16)], total: u16) -> Vec<u16> {
    let mut fixed = vec![false; rounds.len()];
    loop {
        let at_least: u32 = rounds.iter().zip(&fixed).filter(|(_, f)| **f).map(|(r, _)| u32::from(r.1)).sum();
        let free = u32::from(total).saturating_sub(at_least);
        let weight: u32 = rounds.iter().zip(&fixed).filter(|(_, f)| !**f).map(|(r, _)| u32::from(r.0)).sum();
        let part = |usual: u16| free.saturating_mul(u32::from(usual)).checked_div(weight).unwrap_or(0);
        let mut low = false;
        for (round, fixed) in rounds.iter().zip(&mut fixed) {
            if !*fixed && part(round.0) < u32::from(round.1) {
                *fixed = true;
                low = true;
            }
        }
        if low {
            continue;
        }
        let mut out: Vec<u32> =
            rounds.iter().zip(&fixed).map(|(r, f)| if *f { u32::from(r.1) } else { part(r.0) }).collect();
        let mut order: Vec<usize> = (0..rounds.len()).collect();
        // Fixed ones last: they get something only when there is nobody else.
        let rest = |at: &usize| {
            let usual = rounds.get(*at).map_or(0, |r| u32::from(r.0));
            free.saturating_mul(usual).checked_rem(weight).unwrap_or(0)
        };
        order.sort_by_key(|at| (fixed.get(*at).copied().unwrap_or(true), std::cmp::Reverse(rest(at))));
        let mut left = u32::from(total).saturating_sub(out.iter().sum());
        for at in order.iter().cycle().take(usize::from(total)) {
            if left == 0 {
                break;
            }
            if let Some(minutes) = out.get_mut(*at) {
                *minutes += 1;
                left -= 1;
            }
        }
        return out.into_iter().map(|m| u16::try_from(m).unwrap_or(u16::MAX)).collect();
    }
}
