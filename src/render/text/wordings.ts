/** Every meaning and its wording, one file each: a kind without one does not compile. */

import type { Meaning, MeaningKind } from '../../notices/notice.ts'
import { dutyWordings } from './duty-wordings.ts'
import { exposureWordings } from './exposure-wordings.ts'
import { gridWordings } from './grid-wordings.ts'
import { questionWordings } from './question-wordings.ts'
import { standingWordings } from './standing-wordings.ts'
import { tableWordings } from './table-wordings.ts'
import type { Setting, Wording, WordingOf } from './wording.ts'
import { accountBound } from './wordings/account-bound.ts'
import { alarmAnswered } from './wordings/alarm-answered.ts'
import { alarmDueSoon } from './wordings/alarm-due-soon.ts'
import { alarmOverdue } from './wordings/alarm-overdue.ts'
import { alarmRaised } from './wordings/alarm-raised.ts'
import { alarmResolved } from './wordings/alarm-resolved.ts'
import { alarmWithdrawn } from './wordings/alarm-withdrawn.ts'
import { alertChanged } from './wordings/alert-changed.ts'
import { alertEnded } from './wordings/alert-ended.ts'
import { alertStarted } from './wordings/alert-started.ts'
import { alertSummarised } from './wordings/alert-summarised.ts'
import { askedWhich } from './wordings/asked-which.ts'
import { caseAbsorbed } from './wordings/case-absorbed.ts'
import { caseAcknowledged } from './wordings/case-acknowledged.ts'
import { caseAssigned } from './wordings/case-assigned.ts'
import { caseCheckFailed } from './wordings/case-check-failed.ts'
import { caseCheckPassed } from './wordings/case-check-passed.ts'
import { caseClosed } from './wordings/case-closed.ts'
import { caseCorrected } from './wordings/case-corrected.ts'
import { caseDueSoon } from './wordings/case-due-soon.ts'
import { caseEscalated } from './wordings/case-escalated.ts'
import { caseExtensionAsked } from './wordings/case-extension-asked.ts'
import { caseExtensionGranted } from './wordings/case-extension-granted.ts'
import { caseExtensionRefused } from './wordings/case-extension-refused.ts'
import { caseFinished } from './wordings/case-finished.ts'
import { caseMerged } from './wordings/case-merged.ts'
import { caseOverdue } from './wordings/case-overdue.ts'
import { casePressed } from './wordings/case-pressed.ts'
import { caseProgressed } from './wordings/case-progressed.ts'
import { caseReleased } from './wordings/case-released.ts'
import { caseReported } from './wordings/case-reported.ts'
import { caseResumed } from './wordings/case-resumed.ts'
import { caseReturned } from './wordings/case-returned.ts'
import { caseSelfHandled } from './wordings/case-self-handled.ts'
import { caseShown } from './wordings/case-shown.ts'
import { caseSupervised } from './wordings/case-supervised.ts'
import { caseSupplemented } from './wordings/case-supplemented.ts'
import { caseSuspended } from './wordings/case-suspended.ts'
import { caseTransferred } from './wordings/case-transferred.ts'
import { caseUrged } from './wordings/case-urged.ts'
import { caseVoided } from './wordings/case-voided.ts'
import { caseWithdrawn } from './wordings/case-withdrawn.ts'
import { casesReported } from './wordings/cases-reported.ts'
import { casesSupplemented } from './wordings/cases-supplemented.ts'
import { casesWithdrawn } from './wordings/cases-withdrawn.ts'
import { clusterNoticed } from './wordings/cluster-noticed.ts'
import { codeIssued } from './wordings/code-issued.ts'
import { coverageReminded } from './wordings/coverage-reminded.ts'
import { coverageShown } from './wordings/coverage-shown.ts'
import { digestApproved } from './wordings/digest-approved.ts'
import { digestMade } from './wordings/digest-made.ts'
import { digestSubscribed } from './wordings/digest-subscribed.ts'
import { followUpReminded } from './wordings/follow-up-reminded.ts'
import { followUpSettled } from './wordings/follow-up-settled.ts'
import { groupBound } from './wordings/group-bound.ts'
import { helpShown } from './wordings/help-shown.ts'
import { interviewRecorded } from './wordings/interview-recorded.ts'
import { joined } from './wordings/joined.ts'
import { jointMeetingRecorded } from './wordings/joint-meeting-recorded.ts'
import { leaveEnded } from './wordings/leave-ended.ts'
import { leaveRecorded } from './wordings/leave-recorded.ts'
import { leaveStarted } from './wordings/leave-started.ts'
import { ledgerShown } from './wordings/ledger-shown.ts'
import { measureConfirmed } from './wordings/measure-confirmed.ts'
import { measureDeclined } from './wordings/measure-declined.ts'
import { measureProposed } from './wordings/measure-proposed.ts'
import { measureReminded } from './wordings/measure-reminded.ts'
import { measureSettled } from './wordings/measure-settled.ts'
import { measuresShown } from './wordings/measures-shown.ts'
import { meetingRecorded } from './wordings/meeting-recorded.ts'
import { objectionDecided } from './wordings/objection-decided.ts'
import { objectionRaised } from './wordings/objection-raised.ts'
import { objectionsEnding } from './wordings/objections-ending.ts'
import { outlookFilled } from './wordings/outlook-filled.ts'
import { patrolRecorded } from './wordings/patrol-recorded.ts'
import { photosLost } from './wordings/photos-lost.ts'
import { rankingShown } from './wordings/ranking-shown.ts'
import { recheckAsked } from './wordings/recheck-asked.ts'
import { recheckDrawn } from './wordings/recheck-drawn.ts'
import { recheckFailed } from './wordings/recheck-failed.ts'
import { recheckPassed } from './wordings/recheck-passed.ts'
import { rechecksShown } from './wordings/rechecks-shown.ts'
import { refused } from './wordings/refused.ts'
import { registerEntered } from './wordings/register-entered.ts'
import { selfHandlingRecorded } from './wordings/self-handling-recorded.ts'
import { sheetAmended } from './wordings/sheet-amended.ts'
import { sheetJudged } from './wordings/sheet-judged.ts'
import { sheetOpened } from './wordings/sheet-opened.ts'
import { sheetPublished } from './wordings/sheet-published.ts'
import { sheetShown } from './wordings/sheet-shown.ts'
import { sheetsStepped } from './wordings/sheets-stepped.ts'
import { visitRecorded } from './wordings/visit-recorded.ts'
import { whyShown } from './wordings/why-shown.ts'
import { orderWordings } from './wordings-order.ts'

const wordings = {
  'account-bound': accountBound,
  'alarm-answered': alarmAnswered,
  'alarm-due-soon': alarmDueSoon,
  'alarm-overdue': alarmOverdue,
  'alarm-raised': alarmRaised,
  'alarm-resolved': alarmResolved,
  'alarm-withdrawn': alarmWithdrawn,
  'alert-changed': alertChanged,
  'alert-ended': alertEnded,
  'alert-started': alertStarted,
  'alert-summarised': alertSummarised,
  'asked-which': askedWhich,
  'case-absorbed': caseAbsorbed,
  'case-acknowledged': caseAcknowledged,
  'case-assigned': caseAssigned,
  'case-check-failed': caseCheckFailed,
  'case-check-passed': caseCheckPassed,
  'case-closed': caseClosed,
  'case-corrected': caseCorrected,
  'case-due-soon': caseDueSoon,
  'case-escalated': caseEscalated,
  'case-extension-asked': caseExtensionAsked,
  'case-extension-granted': caseExtensionGranted,
  'case-extension-refused': caseExtensionRefused,
  'case-finished': caseFinished,
  'case-merged': caseMerged,
  'case-overdue': caseOverdue,
  'case-progressed': caseProgressed,
  'case-reported': caseReported,
  'case-resumed': caseResumed,
  'case-returned': caseReturned,
  'case-self-handled': caseSelfHandled,
  'case-shown': caseShown,
  'case-supervised': caseSupervised,
  'case-released': caseReleased,
  'case-pressed': casePressed,
  'case-supplemented': caseSupplemented,
  'case-suspended': caseSuspended,
  'case-transferred': caseTransferred,
  'case-urged': caseUrged,
  'case-voided': caseVoided,
  'case-withdrawn': caseWithdrawn,
  'cases-reported': casesReported,
  'cases-supplemented': casesSupplemented,
  'cases-withdrawn': casesWithdrawn,
  'cluster-noticed': clusterNoticed,
  'code-issued': codeIssued,
  'coverage-reminded': coverageReminded,
  'coverage-shown': coverageShown,
  ...gridWordings,
  ...dutyWordings,
  ...questionWordings,
  ...tableWordings,
  ...exposureWordings,
  ...standingWordings,
  'digest-approved': digestApproved,
  'digest-made': digestMade,
  'digest-subscribed': digestSubscribed,
  'outlook-filled': outlookFilled,
  'follow-up-reminded': followUpReminded,
  'follow-up-settled': followUpSettled,
  'group-bound': groupBound,
  'help-shown': helpShown,
  'interview-recorded': interviewRecorded,
  'register-entered': registerEntered,
  joined,
  'joint-meeting-recorded': jointMeetingRecorded,
  'leave-ended': leaveEnded,
  'leave-recorded': leaveRecorded,
  'leave-started': leaveStarted,
  'ledger-shown': ledgerShown,
  'measure-confirmed': measureConfirmed,
  'measure-declined': measureDeclined,
  'measure-proposed': measureProposed,
  'measure-reminded': measureReminded,
  'measure-settled': measureSettled,
  'measures-shown': measuresShown,
  'meeting-recorded': meetingRecorded,
  'objection-decided': objectionDecided,
  'objection-raised': objectionRaised,
  'objections-ending': objectionsEnding,
  ...orderWordings,
  'patrol-recorded': patrolRecorded,
  'photos-lost': photosLost,
  'ranking-shown': rankingShown,
  'recheck-asked': recheckAsked,
  'recheck-drawn': recheckDrawn,
  'recheck-failed': recheckFailed,
  'recheck-passed': recheckPassed,
  'rechecks-shown': rechecksShown,
  refused,
  'self-handling-recorded': selfHandlingRecorded,
  'sheet-amended': sheetAmended,
  'sheet-judged': sheetJudged,
  'sheet-opened': sheetOpened,
  'sheet-published': sheetPublished,
  'sheet-shown': sheetShown,
  'sheets-stepped': sheetsStepped,
  'visit-recorded': visitRecorded,
  'why-shown': whyShown,
} as const satisfies { readonly [K in MeaningKind]: WordingOf<K> }

/** A meaning in words. Never throws, whatever people typed. */
export function say(meaning: Meaning, setting: Setting): Wording {
  const wordingOf = wordings[meaning.kind] as (meaning: Meaning, setting: Setting) => Wording
  return wordingOf(meaning, setting)
}
