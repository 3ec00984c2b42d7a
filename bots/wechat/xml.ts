/**
 * Reads single elements out of WeChat's XML by plain search: the documents are small, flat where we look, and written
 * by strangers, so nothing here backtracks, nests or expands entities beyond the five of XML.
 */

/** What stands between the first `<name>` and its end; null where there is none. Elements with attributes are not found. */
export function innerXml(xml: string, name: string): string | null {
  const [from, to] = range(xml, name, 'indexOf')
  return from < 0 ? null : xml.slice(from, to)
}

/** As `innerXml`, up to the last end of that name: for an element that may hold another of its kind. */
export function outermostXml(xml: string, name: string): string | null {
  const [from, to] = range(xml, name, 'lastIndexOf')
  return from < 0 ? null : xml.slice(from, to)
}

/** The text of an element: CDATA unwrapped, else entities decoded once. */
export function xmlText(xml: string, name: string): string | null {
  const inner = innerXml(xml, name)?.trim()
  if (inner === undefined) return null
  if (inner.startsWith('<![CDATA[') && inner.endsWith(']]>')) return inner.slice(9, -3)
  return decodeEntities(inner)
}

/** `&amp;` last, so that `&amp;lt;` stays the written `&lt;`. */
export function decodeEntities(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

function range(xml: string, name: string, end: 'indexOf' | 'lastIndexOf'): [number, number] {
  const open = xml.indexOf(`<${name}>`)
  const from = open + name.length + 2
  const to = xml[end](`</${name}>`)
  return open < 0 || to < from ? [-1, -1] : [from, to]
}
