//! Sets a paper pass after pass, until its contents and page numbers are those of its pages.
//!
//! Typst can do so itself. It then keeps the pages of every pass until the last: for hundreds
//! of them more memory than a small computer can spare. Here a pass leaves its pages behind no
//! longer than the next needs to know where everything stood. What typst remembers besides of
//! how it made them is forgotten meanwhile where a paper is large.

use std::sync::Arc;
use std::sync::Mutex;
use std::sync::mpsc;
use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

use rayon::ThreadPool;
use rayon::ThreadPoolBuilder;
use typst::World;
use typst::comemo;
use typst::comemo::Track;
use typst::diag::SourceResult;
use typst::engine::Engine;
use typst::engine::Route;
use typst::engine::Sink;
use typst::engine::Traced;
use typst::foundations::Content;
use typst::foundations::Output;
use typst::foundations::StyleChain;
use typst::foundations::Target;
use typst::foundations::TargetElem;
use typst::introspection::EmptyIntrospector;
use typst::introspection::Introspector;
use typst::syntax::Source;
use typst::utils::Protected;
use typst_layout::PagedDocument;
use typst_layout::PagedIntrospector;

/// After how many passes the pages are taken as they are: as many as typst itself makes.
const MOST_PASSES: u8 = 5;

/// How long something is remembered of a large paper that is not asked for again. Longer takes
/// more memory; not at all would take the typesetter much more time.
const MOMENT: Duration = Duration::from_millis(40);

/// The stack of a worker: a text in a cell in a table in a page is deep.
const STACK: usize = 8 * 1024 * 1024;

/// How much is remembered while a paper is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Memory {
    /// All, until the pages are there: the fastest.
    Long,
    /// No more than of the last moment: half the memory, several times the time.
    Short,
}

impl Memory {
    /// Does some work; where the memory is short by two workers that are always the same,
    /// since each holds on to what it once took. They do one work at a time: who comes
    /// meanwhile does its own, or one paper might be begun in the midst of another.
    pub(super) fn work<T: Send>(self, work: impl FnOnce() -> T + Send) -> T {
        static WORKERS: Mutex<Option<ThreadPool>> = Mutex::new(None);
        if self == Self::Long {
            return work();
        }
        let Ok(mut workers) = WORKERS.try_lock() else { return work() };
        if workers.is_none() {
            *workers = ThreadPoolBuilder::new().num_threads(2).stack_size(STACK).build().ok();
        }
        match &*workers {
            Some(workers) => workers.install(work),
            None => work(),
        }
    }
}

/// The pages of what `main` says, or what is wrong in it. Before each pass `go_on` tells
/// whether to make it; where it says no there are no pages.
pub(super) fn set(
    world: &dyn World,
    (main, memory): (&Source, Memory),
    go_on: &dyn Fn(u8) -> bool,
) -> SourceResult<Option<PagedDocument>> {
    match memory {
        Memory::Long => pass_after_pass(world, main, go_on),
        Memory::Short => forgetting(|| pass_after_pass(world, main, go_on)),
    }
}

/// Does some work, and lets the typesetter forget what it remembers as long as that takes.
/// Where there is no thread for it, nothing is forgotten.
fn forgetting<T>(work: impl FnOnce() -> T) -> T {
    std::thread::scope(|scope| {
        // Dropped when the work is done, also when it breaks off.
        let (_at_work, ended) = mpsc::channel::<()>();
        let forget = move || {
            while ended.recv_timeout(MOMENT / 2) == Err(RecvTimeoutError::Timeout) {
                // What was asked for since the time before stays.
                comemo::evict(1);
            }
        };
        if let Err(error) = std::thread::Builder::new().spawn_scoped(scope, forget) {
            tracing::info!(%error, "a large paper is set with a long memory");
        }
        work()
    })
}

fn pass_after_pass(
    world: &dyn World,
    main: &Source,
    go_on: &dyn Fn(u8) -> bool,
) -> SourceResult<Option<PagedDocument>> {
    let mut sink = Sink::new();
    let content = evaluate(world, main, &mut sink)?;
    let mut stood: Option<Arc<PagedIntrospector>> = None;
    for number in 1..=MOST_PASSES {
        if !go_on(number) {
            break;
        }
        let (pages, passed, agrees) = pass(world, &content, stood.as_deref())?;
        if agrees || number == MOST_PASSES {
            sink.extend_from_sink(passed);
            let delayed = sink.delayed();
            return if delayed.is_empty() { Ok(Some(pages)) } else { Err(delayed) };
        }
        stood = Some(Arc::clone(pages.introspector()));
    }
    Ok(None)
}

/// What the templates make of their words.
fn evaluate(world: &dyn World, main: &Source, sink: &mut Sink) -> SourceResult<Content> {
    let (traced, route) = (Traced::default(), Route::default());
    let library = world.library();
    let module = typst_eval::eval(
        world.track(),
        library,
        traced.track(),
        sink.track_mut(),
        route.track(),
        main,
    )?;
    Ok(module.content())
}

/// Sets the content once, by where everything stood in the pass before. Answers what was said
/// meanwhile too, and whether all that was asked for stands there still.
fn pass(
    world: &dyn World,
    content: &Content,
    stood: Option<&PagedIntrospector>,
) -> SourceResult<(PagedDocument, Sink, bool)> {
    let library = world.library();
    let base = StyleChain::new(&library.styles);
    let target = TargetElem::target.set(Target::Paged).wrap();
    let introspector: &dyn Introspector = match stood {
        Some(stood) => stood,
        None => &EmptyIntrospector,
    };
    let asked = comemo::Constraint::new();
    let traced = Traced::default();
    let mut sink = Sink::new();
    let mut engine = Engine {
        library,
        world: world.track(),
        introspector: Protected::new(introspector.track_with(&asked)),
        traced: traced.track(),
        sink: sink.track_mut(),
        route: Route::default(),
    };
    let pages = PagedDocument::create(&mut engine, content, base.chain(&target))?;
    let agrees = asked.validate(Output::introspector(&pages));
    Ok((pages, sink, agrees))
}
