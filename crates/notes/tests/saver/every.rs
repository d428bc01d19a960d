//! Every order of events of two tabs with one child.

use std::cell::Cell;
use std::collections::{BTreeSet, VecDeque};
use std::rc::Rc;

use notes::vault::store::Break;

use super::desk::{Breaking, Desk, Says, stored, texts, vault};
use super::tasks::{Task, every_schedule};

type Tab = Rc<Desk<Breaking>>;

/// What is tried.
#[derive(Clone, Copy)]
struct Plan {
    /// How many notes each tab writes.
    writes: [usize; 2],
    /// Whether the first tab saves as it once did: the case is looked at before the vault is taken.
    old: bool,
    /// Which tabs take in what the other kept.
    hears: [bool; 2],
    /// Whether the first tab locks, at any moment after its last note.
    locks: bool,
    /// At which transaction the store of the first tab breaks, once, and how.
    breaks: Option<(usize, Break)>,
}

fn run_task(tab: &Tab, turn: u32, old: bool) -> Task {
    let tab = Rc::clone(tab);
    Task::new(async move {
        if old {
            tab.run_as_once(turn).await;
        } else {
            tab.run(turn).await;
        }
        None
    })
}

fn look_task(tab: &Tab, old: bool) -> Task {
    let tab = Rc::clone(tab);
    Task::new(async move {
        let turn = Rc::clone(&tab).look().await;
        turn.map(|turn| run_task(&tab, turn, old))
    })
}

/// One walk: `choose` says what happens next, of so many things that can.
fn walk(plan: Plan, choose: &mut dyn FnMut(usize) -> usize) {
    let memory = vault();
    let tab = |n: u32, breaks: Option<(usize, Break)>| {
        Desk::new(n, Breaking { memory: memory.stepwise(), breaks, calls: Cell::new(0) }, &memory)
    };
    let tabs: [Tab; 2] = [tab(0, plan.breaks), tab(1, None)];
    let mut writes: [VecDeque<String>; 2] = [0, 1].map(|n| (0..plan.writes[n]).map(|i| format!("{n}-{i}")).collect());
    let all: BTreeSet<String> = writes.iter().flatten().cloned().collect();
    let mut tasks: Vec<Task> = Vec::new();
    let mut locks = plan.locks;
    loop {
        // The next write of each tab that has one, or that it locks; and each task that can go on.
        let open: Vec<usize> = [0, 1].into_iter().filter(|n| !writes[*n].is_empty() || (*n == 0 && locks)).collect();
        let able: Vec<usize> = (0..tasks.len()).filter(|at| tasks[*at].can()).collect();
        if open.is_empty() && able.is_empty() {
            break;
        }
        let taken = choose(open.len() + able.len());
        match open.get(taken) {
            Some(n) => match writes[*n].pop_front() {
                Some(text) => {
                    let turn = tabs[*n].write(&text);
                    tasks.extend(turn.map(|turn| run_task(&tabs[*n], turn, plan.old)));
                }
                None => {
                    locks = false;
                    let last = tabs[*n].lock();
                    tasks.extend(last.map(|last| {
                        Task::new(async move {
                            last.await;
                            None
                        })
                    }));
                }
            },
            None => {
                let at = able[taken - open.len()];
                let (ended, next) = tasks[at].step();
                if ended {
                    drop(tasks.remove(at));
                }
                tasks.extend(next);
            }
        }
        for (n, tab) in tabs.iter().enumerate() {
            if tab.told.take() && plan.hears[1 - n] {
                tasks.push(look_task(&tabs[1 - n], plan.old));
            }
            tab.is_true(&memory);
        }
    }
    assert!(tasks.is_empty(), "everything ended");
    if plan.breaks.is_some() && matches!(*tabs[0].says.borrow(), Says::Not(_)) {
        // The reader is told, and presses the button.
        let turn = tabs[0].ask().unwrap();
        let mut again = run_task(&tabs[0], turn, false);
        while !again.step().0 {}
        tabs[0].is_true(&memory);
    }
    for (n, tab) in tabs.iter().enumerate().filter(|(n, _)| plan.writes[*n] > 0 && !(*n == 0 && plan.locks)) {
        assert_eq!(*tab.says.borrow(), Says::Kept, "tab {n}");
    }
    assert_eq!(texts(&stored(&memory)), all, "nothing is lost");
}

/// As [`every_schedule`], all of which must be walked, with how many there were at least.
fn every(plan: Plan, at_least: usize) {
    let walks = every_schedule(|choose| walk(plan, choose));
    assert!(walks >= at_least, "{walks} schedules");
}

#[test]
fn two_savers_lose_nothing_in_any_order() {
    every(Plan { writes: [2, 1], old: false, hears: [false; 2], locks: false, breaks: None }, 1_000);
}

/// The order that lost notes: what is changed while another tab's notes are being taken in.
#[test]
fn what_is_written_while_another_tab_is_heard_is_not_lost_in_any_order() {
    every(Plan { writes: [2, 1], old: false, hears: [true, false], locks: false, breaks: None }, 4_000);
}

/// Locking at any moment: while a save is under way, while it waits, while another tab is heard.
#[test]
fn locking_at_any_moment_loses_nothing() {
    every(Plan { writes: [2, 0], old: false, hears: [false; 2], locks: true, breaks: None }, 20);
    every(Plan { writes: [1, 1], old: false, hears: [true, false], locks: true, breaks: None }, 500);
}

/// The tests above are worth something only if they find what was wrong.
#[test]
#[should_panic(expected = "says kept")]
fn looking_at_the_case_before_the_vault_is_taken_is_found_to_lose() {
    every(Plan { writes: [2, 1], old: true, hears: [true, false], locks: false, breaks: None }, 1);
}

/// Both write twice and hear each other; takes minutes.
#[test]
fn two_tabs_that_hear_each_other_lose_nothing_in_any_order() {
    if std::env::var_os("LONG").is_some() {
        every(Plan { writes: [2, 2], old: false, hears: [true, true], locks: false, breaks: None }, 100_000);
    }
}

#[test]
fn a_store_that_breaks_once_loses_nothing_in_any_order() {
    for how in [Break::Early, Break::Unwritten, Break::Written] {
        for at in 0..2 {
            every(Plan { writes: [2, 1], old: false, hears: [false; 2], locks: false, breaks: Some((at, how)) }, 100);
        }
    }
}
