import { isHostError } from '../../shared/host/errors.ts';
import { hostMessages } from '../../shared/messages/host.ts';

/** Before there is a desk: the host does not answer, or not to this window. One sentence in the browser's language. */
export function showRefusal(error: unknown): void {
  const locale = navigator.language.startsWith('ja') ? 'ja' : 'en';
  const code = isHostError(error) ? error.code : 'disconnected';
  const sentence = document.createElement('p');
  sentence.setAttribute('role', 'alert');
  sentence.className = 'refusal';
  sentence.textContent = hostMessages[locale].errors[code](isHostError(error) ? error.detail : {});
  document.documentElement.lang = locale;
  document.getElementById('desk')?.replaceChildren(sentence);
}
