// Everything works without this file. It checks the words of a field while somebody writes, and puts suggestions in.
const pause = 700
const address = new URL('./api/plain-language/check', import.meta.url)

export function watchWords (page = document) {
  for (const box of page.querySelectorAll('[data-words-of]')) watch(box)
}

function watch (box) {
  const field = document.getElementById(box.dataset.wordsOf)
  if (!field) return
  const help = { box, field, kind: box.dataset.wordsKind, before: [], round: 0 }
  let timer
  field.addEventListener('input', () => {
    // To undo now would lose what was typed since.
    help.before = []
    clearTimeout(timer)
    timer = setTimeout(() => check(help), pause)
  })
}

async function check (help) {
  const text = help.field.value
  const round = ++help.round
  if (!/[\p{L}\p{N}]/u.test(text)) return show(help, '', [])
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ text, kind: help.kind })
  }).catch(() => null)
  // Whoever typed on meanwhile gets the answer to the newer words.
  if (!answer?.ok || round !== help.round) return
  const report = await answer.json()
  const verdict = report.passes ? 'This is easy to read.' : 'This is not easy to read yet.'
  const headline = line('p', ` Reading age: about ${report.readingAge}.`)
  headline.prepend(line('strong', verdict))
  const things = report.findings.length
  const count = things === 0 ? '' : things === 1 ? ' 1 thing to look at.' : ` ${things} things to look at.`
  show(help, verdict + count, [headline, list(help, report.findings)])
}

function list (help, findings) {
  const all = line('ul', '')
  all.className = 'govuk-list govuk-list--bullet'
  for (const finding of findings.slice(0, 20)) {
    const item = line('li', finding.length ? `“${finding.text}”: ${finding.reason} ` : `${finding.reason} `)
    if (finding.suggestion !== null) item.append(button(words(finding), () => apply(help, finding)))
    all.append(item)
  }

  return all
}

function words (finding) {
  if (finding.kind === 'jargon') return 'Explain this term'
  if (finding.suggestion === '') return 'Leave it out'
  return /^long/.test(finding.kind) ? 'Split it here' : `Use “${finding.suggestion}”`
}

function apply (help, finding) {
  const { field } = help
  const end = finding.start + finding.length
  if (field.value.slice(finding.start, end) !== finding.text) return check(help)
  help.before.push(field.value)
  field.setRangeText(finding.suggestion, finding.start, end, 'end')
  changed(help)
}

function undo (help) {
  help.field.value = help.before.pop()
  changed(help)
}

function changed (help) {
  help.field.focus()
  // The count of characters listens to keys.
  help.field.dispatchEvent(new Event('keyup'))
  return check(help)
}

// Only the verdict is read out; the list is there for whoever goes to it.
function show (help, verdict, parts) {
  const found = help.box.querySelector('.tf-words-found')
  const said = help.box.querySelector('[role=status]')
  if (said.textContent !== verdict) said.textContent = verdict
  if (help.before.length > 0) parts.push(button('Undo the last change', () => undo(help)))
  found.replaceChildren(...parts)
}

function line (name, words) {
  const made = Object.assign(document.createElement(name), { textContent: words })
  if (name === 'p') made.className = 'govuk-body'
  return made
}

function button (words, act) {
  const made = Object.assign(document.createElement('button'), {
    type: 'button', className: 'govuk-button govuk-button--secondary tf-words-apply', textContent: words
  })
  made.addEventListener('click', act)
  return made
}
