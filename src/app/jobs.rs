//! Slow work beside the window: one job at a time, with progress and a way to stop.

use crate::report::Progress;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::AtomicU16;
use std::sync::atomic::Ordering;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::TryRecvError;
use std::sync::mpsc::channel;

/// What the job and the window both hold.
#[derive(Debug, Default)]
struct Shared {
    thousandths: AtomicU16,
    cancelled: AtomicBool,
}

/// How the job tells how far it is and hears that it must stop.
pub struct Watch {
    shared: Arc<Shared>,
    wake: Box<dyn Fn() + Send + Sync>,
}

impl Progress for Watch {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share from 0 to 1"
    )]
    fn reached(&self, share: f32) {
        let thousandths = (share.clamp(0.0, 1.0) * 1000.0) as u16;
        self.shared.thousandths.store(thousandths, Ordering::Relaxed);
        (self.wake)();
    }

    fn is_cancelled(&self) -> bool {
        self.shared.cancelled.load(Ordering::Relaxed)
    }
}

/// A job that runs, with the answer it will give.
pub struct Job<Answer> {
    shared: Arc<Shared>,
    answer: Receiver<Answer>,
}

/// The job stopped without an answer: it ran into a fault of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken;

impl<Answer: Send + 'static> Job<Answer> {
    /// Starts work on a thread of its own. `wake` is called at each step and at the end.
    pub fn start(
        work: impl FnOnce(&Watch) -> Answer + Send + 'static,
        wake: impl Fn() + Send + Sync + 'static,
    ) -> Self {
        let shared = Arc::new(Shared::default());
        let (sender, answer) = channel();
        let watch = Watch { shared: Arc::clone(&shared), wake: Box::new(wake) };
        std::thread::spawn(move || {
            let outcome = std::panic::catch_unwind(AssertUnwindSafe(|| work(&watch)));
            if let Ok(outcome) = outcome {
                // The window may be gone by now; then nobody waits for the answer.
                drop(sender.send(outcome));
            }
            drop(sender);
            (watch.wake)();
        });
        Self { shared, answer }
    }

    /// How far it is, 0 to 1.
    pub fn progress(&self) -> f32 {
        f32::from(self.shared.thousandths.load(Ordering::Relaxed)) / 1000.0
    }

    /// Asks it to stop; it does so between two stages.
    pub fn cancel(&self) {
        self.shared.cancelled.store(true, Ordering::Relaxed);
    }

    /// The answer, once it is there.
    pub fn poll(&self) -> Option<Result<Answer, Broken>> {
        match self.answer.try_recv() {
            Ok(answer) => Some(Ok(answer)),
            Err(TryRecvError::Disconnected) => Some(Err(Broken)),
            Err(TryRecvError::Empty) => None,
        }
    }
}
