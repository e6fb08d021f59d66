/** How long a confirmation stays; nothing that must be read may be said only here. */
const shownMs = 6000;

document.addEventListener('toast', (event) => {
  if (!(event instanceof CustomEvent)) return;
  const toast = document.createElement('p');
  toast.className = 'toast';
  toast.textContent = String(event.detail);
  document.querySelector('.toasts')?.append(toast);
  setTimeout(() => toast.remove(), shownMs);
});
