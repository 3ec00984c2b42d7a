/** A digest as a document: what is told every day or week as a bulletin, what closes a month or more as an official document. */
import { dayOf, yearOf } from '../../domain/calendar/days.ts'
import type { Digest } from '../../domain/digest/digest.ts'
import { digestName, periodWords } from '../../domain/digest/titles.ts'
import type { Bulletin } from '../../domain/document/bulletin.ts'
import { writeDocumentDate } from '../../domain/document/document-date.ts'
import { writeDocumentNumber } from '../../domain/document/document-number.ts'
import { type OfficialDocument, toBeSigned } from '../../domain/document/official-document.ts'
import { blocksOf, isBulletin } from './blocks-of.ts'

/** What the office that writes it is called after the unit's name. */
const office = '网格化环境监管办公室'
const headChars = 30

/** @param outlook what the signer wrote; the place to fill in where it is empty */
export function documentOf(digest: Digest, outlook: string): OfficialDocument | Bulletin {
  return isBulletin(digest) ? bulletin(digest, outlook) : official(digest, outlook)
}

function bulletin(digest: Digest, outlook: string): Bulletin {
  const first = digest.unit.level === 1
  return {
    kind: 'bulletin',
    head: `网格化环境监管${digestName(digest)}`.slice(0, headChars),
    issue: digest.issue,
    issuer: issuerOf(digest),
    date: writeDocumentDate(dayOf(digest.madeAt)),
    title: `${digest.unit.name}${periodWords(digest)}情况`,
    body: blocksOf(digest, outlook),
    attachments: [],
    sentTo: first
      ? [
          { how: '报', whom: ['一级网格长'] },
          { how: '发', whom: ['二级网格长', '各职能部门'] },
        ]
      : digest.unit.department
        ? [{ how: '发', whom: [digest.unit.name] }]
        : [{ how: '发', whom: [`${digest.unit.name}网格长`, '各下级网格'] }],
  }
}

/** The number is the serial of the kind within the year; the office that files it may give its own. */
function official(digest: Digest, outlook: string): OfficialDocument {
  const issuer = issuerOf(digest)
  const date = writeDocumentDate(dayOf(digest.madeAt))
  const goesUp = digest.kind !== 'monthly'
  return {
    kind: 'official-document',
    head: `${issuer}文件`.slice(-40),
    number: writeDocumentNumber({
      organ: '网环办',
      // Of the year in which it is sent: December's is January's document.
      year: yearOf(dayOf(digest.madeAt)),
      serial: digest.issue,
    }),
    ...(goesUp ? { signedOffBy: toBeSigned } : {}),
    title: `关于${periodWords(digest)}网格化环境监管${goesUp ? '工作情况的报告' : '工作情况的通报'}`,
    to: goesUp ? ['上级网格化环境监管领导小组办公室'] : ['各下级网格', '各职能部门'],
    body: blocksOf(digest, outlook),
    attachments: [],
    issuer,
    date,
    sealed: true,
    note: '发文字号由办公室核定',
    copies: [],
    printed: { by: issuer, date },
  }
}

/** A department is written to, it does not write. */
const issuerOf = ({ unit }: Digest): string =>
  unit.department ? office : `${unit.name.slice(0, 24)}${office}`
