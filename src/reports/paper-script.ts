/** Shows the buttons, which need it, and copies the text of the post that a button belongs to. */
export const PAPER_SCRIPT = `for (const button of document.querySelectorAll('button')) {
  const text = button.closest('article').querySelector('.text');
  const label = button.firstChild;
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text.textContent);
      label.data = 'Copied text';
    } catch {
      getSelection().selectAllChildren(text);
      label.data = 'Selected text';
    }
    setTimeout(() => { label.data = 'Copy text'; }, 4000);
  });
}`;
