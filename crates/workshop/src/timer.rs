//! The timer of a round, over two clocks that are given to it.
//!
//! The monotonic clock (`performance.now`) counts. The wall clock (`Date.now`) can be set by anybody
//! and is only a witness: when it went much further between two looks than the monotonic clock, the
//! computer slept with the monotonic clock standing still — or somebody set the wall clock. Nobody
//! but the people in the room knows which, so that is asked ([`Told::Asleep`]) and until then it
//! does not count. A wall clock that goes back changes nothing.
//!
//! [`Timer::save`] makes a short text for a reload: `1 R 600000 12000 1790000000000`. After a reload
//! only the wall clock has seen the pause, so a short one counts and a longer one is asked.

#[cfg(test)]
#[path = "timer_tests.rs"]
mod tests;

/// The longest timer: ten hours.
pub const MOST_MS: i64 = 36_000_000;
/// A gap of the wall clock that is worth a question: 20 s. Shorter ones are looks that came late.
pub const GAP_MS: i64 = 20_000;

/// Both clocks at one moment, in whole milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// Since 1970; can be set by anybody.
    pub wall: i64,
    /// Since any moment; never goes back while the page lives, may stand still during sleep.
    pub mono: i64,
}

/// What a timer does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Not started.
    Ready,
    /// Counting.
    Running,
    /// Standing still.
    Paused,
}

/// What a look at the clocks brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Nothing new.
    Nothing,
    /// The time is over, just now. Told once; from here it counts up.
    Over,
    /// The computer seems to have slept so many ms that are not counted yet. Ask, then [`Timer::answer`].
    Asleep(i64),
}

/// The timer of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timer {
    phase: Phase,
    length: i64,
    spent: i64,
    last: Now,
    asleep: i64,
    over: bool,
}

impl Timer {
    /// A timer of so many minutes that has not started.
    #[must_use]
    pub fn new(minutes: u16) -> Timer {
        let length = (i64::from(minutes) * 60_000).min(MOST_MS);
        Timer { phase: Phase::Ready, length, spent: 0, last: Now { wall: 0, mono: 0 }, asleep: 0, over: false }
    }

    /// What it does now.
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// The ms of the question that is open; 0 when there is none.
    #[must_use]
    pub fn asleep(&self) -> i64 {
        self.asleep
    }

    /// Starts, or goes on after a pause.
    pub fn start(&mut self, now: Now) {
        if self.phase != Phase::Running {
            self.phase = Phase::Running;
            self.last = now;
        }
    }

    /// Stands still.
    pub fn pause(&mut self, now: Now) -> Told {
        let told = self.tick(now);
        if self.phase == Phase::Running {
            self.phase = Phase::Paused;
        }
        told
    }

    /// Adds a minute, also to a time that is over: then a new end can come.
    pub fn add_minute(&mut self) {
        self.length = self.length.saturating_add(60_000).min(MOST_MS);
        self.over = self.over && self.spent >= self.length;
    }

    /// Looks at the clocks. Call it about once a second; a browser that looks less often loses nothing.
    pub fn tick(&mut self, now: Now) -> Told {
        if self.phase != Phase::Running {
            return Told::Nothing;
        }
        // A monotonic clock that goes back is another page's; nothing is known about the time between.
        let mono = now.mono.saturating_sub(self.last.mono).max(0);
        let wall = now.wall.saturating_sub(self.last.wall);
        self.last = now;
        self.spend(mono);
        let gap = wall.saturating_sub(mono);
        if gap >= GAP_MS {
            // Two nights are still no more than the timer can hold.
            self.asleep = self.asleep.saturating_add(gap).min(MOST_MS);
            return Told::Asleep(self.asleep);
        }
        self.ending()
    }

    /// The answer to [`Told::Asleep`]: whether the time asleep counts as passed.
    pub fn answer(&mut self, counts: bool) -> Told {
        let asleep = std::mem::take(&mut self.asleep);
        if counts {
            self.spend(asleep);
        }
        self.ending()
    }

    /// What is left in ms at the last look; below zero when the time is over.
    #[must_use]
    pub fn left(&self) -> i64 {
        self.length.saturating_sub(self.spent)
    }

    /// What is left in thousandths of the length, 0 to 1000, for a picture.
    #[must_use]
    pub fn left_permille(&self) -> u16 {
        let left = self.left().clamp(0, self.length).saturating_mul(1_000);
        u16::try_from(left.checked_div(self.length).unwrap_or(0)).unwrap_or(0)
    }

    /// What is left as `12:05`, or what it is over as `+1:30`. Begun seconds count as whole ones, so
    /// that it starts at its full length and shows 0:00 only when the time is over.
    #[must_use]
    pub fn text(&self) -> String {
        let left = self.left();
        let (sign, seconds) = if left < 0 { ("+", -left / 1_000) } else { ("", left.saturating_add(999) / 1_000) };
        format!("{sign}{}:{:02}", seconds / 60, seconds % 60)
    }

    /// A short text for a reload. Save at every change and every few seconds while it runs.
    #[must_use]
    pub fn save(&self) -> String {
        let phase = match self.phase {
            Phase::Ready => 'S',
            Phase::Running => 'R',
            Phase::Paused => 'P',
        };
        format!("1 {phase} {} {} {}", self.length, self.spent, self.last.wall)
    }

    /// The timer that [`Timer::save`] wrote, at this moment. The second part is a question to ask
    /// when it was running and too long ago. `None` for any other text.
    #[must_use]
    pub fn restore(text: &str, now: Now) -> Option<(Timer, Told)> {
        let mut parts = text.split(' ');
        let (Some("1"), Some(phase)) = (parts.next(), parts.next()) else { return None };
        let phase = match phase {
            "S" => Phase::Ready,
            "R" => Phase::Running,
            "P" => Phase::Paused,
            _ => return None,
        };
        let mut number = || parts.next().and_then(|p| p.parse::<i64>().ok()).filter(|n| *n >= 0);
        let (length, spent, wall) = (number()?, number()?, number()?);
        if parts.next().is_some() || length > MOST_MS || spent > MOST_MS {
            return None;
        }
        let mut timer = Timer { phase, length, spent, last: now, asleep: 0, over: spent >= length };
        if phase != Phase::Running {
            return Some((timer, Told::Nothing));
        }
        let gap = now.wall.saturating_sub(wall).max(0);
        if gap >= GAP_MS {
            timer.asleep = gap.min(MOST_MS);
            return Some((timer, Told::Asleep(timer.asleep)));
        }
        timer.spend(gap);
        let told = timer.ending();
        Some((timer, told))
    }

    fn spend(&mut self, ms: i64) {
        self.spent = self.spent.saturating_add(ms).min(MOST_MS);
    }

    fn ending(&mut self) -> Told {
        if self.over || self.spent < self.length || self.phase == Phase::Ready {
            return Told::Nothing;
        }
        self.over = true;
        Told::Over
    }
}
