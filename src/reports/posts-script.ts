/**
 * Shows the buttons, which need it, and copies what a button names. Where the browser lets nobody copy, the text is
 * selected for whoever wants it.
 */
export const POSTS_SCRIPT = `const said = document.querySelector('[role=status]');
for (const button of document.querySelectorAll('button[data-copies]')) {
  const text = document.getElementById(button.dataset.copies);
  const label = button.firstChild;
  const asked = label.data;
  const say = (done) => { label.data = asked.replace('Copy', done); said.textContent = label.data + '.'; };
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text.textContent);
      say('Copied');
    } catch {
      getSelection().selectAllChildren(text);
      say(document.execCommand('copy') ? 'Copied' : 'Selected');
    }
    setTimeout(() => { label.data = asked; }, 4000);
  });
}`;
