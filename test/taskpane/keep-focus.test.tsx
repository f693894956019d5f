import { keepFocus, startsHere } from '../../src/taskpane/parts/keep-focus';

let end: () => void;
const pane = document.createElement('main');

/** A pane with this in it, its panel's tab first; each test ends what it began. */
function paneWith(html: string): void {
  document.body.replaceChildren(pane);
  pane.innerHTML = `<button>Quarter</button><div id="panel">${html}</div>`;
  end = keepFocus(pane);
}

const named = (name: string) =>
  [...pane.querySelectorAll<HTMLElement>('button, input, h2')].find(
    (element) => (element.getAttribute('aria-label') ?? element.textContent) === name,
  )!;
const panel = () => pane.querySelector('#panel')!;

/** Lets the pane see that it has changed. */
const settled = () => Promise.resolve();

afterEach(() => end());

test('what is opened in place of the button pressed is where the user goes on', async () => {
  paneWith('<button>Preview</button>');
  named('Preview').focus();
  panel().innerHTML = `<h2 tabindex="-1" ${startsHere}>Refresh Q4</h2><button>Cancel</button>`;
  await settled();
  expect(named('Refresh Q4')).toHaveFocus();
});

test('closed, it leads back to the button that opened it, drawn anew', async () => {
  paneWith('<input aria-label="Pasted cells"><button>Preview</button>');
  named('Pasted cells').focus();
  named('Preview').focus();
  panel().innerHTML = `<h2 tabindex="-1" ${startsHere}>Refresh Q4</h2><button>Cancel</button>`;
  await settled();
  named('Cancel').focus();
  panel().innerHTML = '<input aria-label="Pasted cells"><button>Preview</button>';
  await settled();
  expect(named('Preview')).toHaveFocus();
});

test('a button that goes away from a line leaves the user in that line', async () => {
  paneWith('<ul><li><button>First</button></li><li><button>Edit</button><button>Remove</button></li></ul>');
  named('Remove').focus();
  named('Remove').remove();
  await settled();
  expect(named('Edit')).toHaveFocus();
});

test('a message put away leads back to where the user was before', async () => {
  paneWith('<button>Write the report</button><div><button>Dismiss</button></div>');
  named('Write the report').focus();
  named('Dismiss').focus();
  named('Dismiss').parentElement!.remove();
  await settled();
  expect(named('Write the report')).toHaveFocus();
});

test('where nothing is left of the way, the tab of the panel has the focus', async () => {
  paneWith('<button>Insert</button>');
  named('Insert').focus();
  panel().innerHTML = '<p>Inserted</p>';
  await settled();
  expect(named('Quarter')).toHaveFocus();
});

test('a panel left for another from within leads to the tab of the other', async () => {
  paneWith('<button>Go to Position</button>');
  named('Go to Position').focus();
  panel().setAttribute('style', 'display: none !important');
  await settled();
  expect(named('Quarter')).toHaveFocus();
});

test('a user who has gone to the sheet stays there', async () => {
  paneWith('<button>Preview</button>');
  named('Preview').focus();
  window.dispatchEvent(new Event('blur'));
  panel().innerHTML = '<button>Cancel</button>';
  await settled();
  expect(document.body).toHaveFocus();
});

test('what goes away elsewhere moves nobody', async () => {
  paneWith('<button>Stay</button><button>Go</button>');
  named('Stay').focus();
  named('Go').remove();
  await settled();
  expect(named('Stay')).toHaveFocus();
});
