// Everything works without this file. It starts the scripts of GOV.UK Frontend and shows how far an upload is.
import { initAll } from './lib/govuk/govuk-frontend.min.js'
import { sendBlocks } from './blocks.js'
import { watchWords } from './words.js'

// A browser can only hash a file that is in memory, so large ones are left to the server.
const largestToHash = 100 * 1024 * 1024

start()

function start () {
  initAll()
  watchWords()
  for (const form of document.querySelectorAll('form[data-upload]')) form.addEventListener('submit', upload)
}

function upload (event) {
  const form = event.target
  const files = [...form.querySelectorAll('input[type=file]')].flatMap(input => [...input.files])
  if (files.length === 0 || event.defaultPrevented) return
  event.preventDefault()
  send(form, event.submitter, files).catch(() => sendPlainly(form, event.submitter))
}

async function send (form, button, files) {
  const body = new FormData(form, button)
  const found = await hashes(files)
  for (const hash of found) body.append('fingerprint', hash)
  await announce(form, files, found)
  const bar = showProgress(form)
  await sendAhead(form, files, body, bar)
  const answer = await post(form.action || location.href, body, bar)
  const page = new DOMParser().parseFromString(answer.responseText, 'text/html')
  const moved = answer.status < 300 && answer.responseURL !== location.href
  if (moved) {
    location.assign(answer.responseURL)
    return
  }

  document.title = page.title
  document.body.innerHTML = page.body.innerHTML
  start()
  window.scrollTo(0, 0)
}

function sendPlainly (form, button) {
  form.querySelector('.tf-upload')?.remove()
  if (button?.name) {
    const value = Object.assign(document.createElement('input'), { type: 'hidden', name: button.name, value: button.value })
    form.append(value)
  }
  form.submit()
}

async function hashes (files) {
  if (!globalThis.crypto?.subtle || files.some(file => file.size > largestToHash)) return []
  const found = []
  for (const file of files) {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
    found.push([...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join(''))
  }
  return found
}

// The fingerprint goes first, so that a bid counts as in time even if its file is still on the way.
async function announce (form, [file], [sha256]) {
  const box = form.closest('[data-announce]')
  if (!box || !sha256) return
  const body = JSON.stringify({ itemId: Number(box.dataset.item), name: file.name, size: file.size, sha256 })
  await fetch(box.dataset.announce, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
}

// Where the store takes blocks, the file goes ahead of the form. When that fails, it goes with the form as ever.
async function sendAhead (form, [file], body, bar) {
  const address = form.closest('[data-blocks]')?.dataset.blocks
  if (!address) return
  const sent = await sendBlocks(address, file, bar).catch(() => null)
  if (!sent) return
  for (const input of form.querySelectorAll('input[type=file]')) body.delete(input.name)
  for (const [name, value] of Object.entries(sent)) body.append(name, value)
}

function showProgress (form) {
  form.querySelector('.tf-upload')?.remove()
  const box = document.createElement('div')
  box.className = 'tf-upload govuk-body'
  const bar = Object.assign(document.createElement('progress'), { className: 'tf-progress', max: 100, value: 0 })
  bar.setAttribute('aria-label', 'How much of your file has been sent')
  const words = document.createElement('p')
  words.setAttribute('role', 'status')
  box.append(bar, words)
  form.append(box)
  let said = -1
  return percent => {
    bar.value = percent
    const quarter = Math.floor(percent / 25) * 25
    if (quarter === said) return
    said = quarter
    words.textContent = percent === 100 ? 'All sent. Please wait while we check it.' : `${quarter}% sent. Please keep this page open.`
  }
}

function post (address, body, report) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.upload.addEventListener('progress', event => {
      if (event.lengthComputable) report(Math.round(100 * event.loaded / event.total))
    })
    request.addEventListener('load', () => resolve(request))
    for (const end of ['error', 'abort', 'timeout']) request.addEventListener(end, () => reject(new Error(end)))
    report(0)
    request.send(body)
  })
}
