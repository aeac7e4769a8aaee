// Sends a file in blocks straight to the store. Blocks that have come before are not sent again, so a broken upload goes on
// where it was, even after the page was closed.
const tries = 6

export async function sendBlocks (ask, file, report) {
  const about = { name: file.name, size: file.size, modified: String(file.lastModified) }
  const answer = await fetch(ask, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(about)
  })
  if (!answer.ok) return null
  const { address, blockBytes } = await answer.json()
  const there = await sentBefore(address)
  const ids = []
  for (let start = 0; start < file.size; start += blockBytes) {
    const id = btoa(String(ids.length).padStart(6, '0'))
    ids.push(id)
    if (!there.has(id)) await put(`${address}&comp=block&blockid=${encodeURIComponent(id)}`, file.slice(start, start + blockBytes))
    report(Math.min(99, Math.round(100 * (start + blockBytes) / file.size)))
  }

  const list = ids.map(id => `<Latest>${id}</Latest>`).join('')
  await put(`${address}&comp=blocklist`, `<?xml version="1.0" encoding="utf-8"?><BlockList>${list}</BlockList>`)
  return { 'sent-name': about.name, 'sent-size': about.size, 'sent-modified': about.modified }
}

async function sentBefore (address) {
  const answer = await fetch(`${address}&comp=blocklist&blocklisttype=all`)
  if (!answer.ok) return new Set()
  const list = new DOMParser().parseFromString(await answer.text(), 'text/xml')
  return new Set([...list.querySelectorAll('Block > Name')].map(name => name.textContent))
}

async function put (address, body) {
  for (let attempt = 1; ; attempt++) {
    const answer = await fetch(address, { method: 'PUT', body }).catch(() => null)
    if (answer?.ok) return
    // A refusal will not change; a broken line or a busy store may.
    if (attempt === tries || (answer && answer.status < 500 && answer.status !== 429)) throw new Error('not sent')
    await new Promise(resolve => setTimeout(resolve, 500 * 2 ** attempt))
  }
}
