/** Every way to say a command, the more telling first: 不同意延期 is read before 延期, 核查不通过 before 通过. */

import type { Phrase } from './phrase.ts'
import { acknowledgeCase } from './phrases/acknowledge-case.ts'
import { addFinding } from './phrases/add-finding.ts'
import { answerAlarm } from './phrases/answer-alarm.ts'
import { answerOrder } from './phrases/answer-order.ts'
import { answerRecheck } from './phrases/answer-recheck.ts'
import { appoint } from './phrases/appoint.ts'
import { approveDigest } from './phrases/approve-digest.ts'
import { askAbsent } from './phrases/ask-absent.ts'
import { askAir } from './phrases/ask-air.ts'
import { askAlert } from './phrases/ask-alert.ts'
import { askChief } from './phrases/ask-chief.ts'
import { askDigest } from './phrases/ask-digest.ts'
import { askDossier } from './phrases/ask-dossier.ts'
import { askExtension } from './phrases/ask-extension.ts'
import { askForm } from './phrases/ask-form.ts'
import { askLedger } from './phrases/ask-ledger.ts'
import { askResult } from './phrases/ask-result.ts'
import { assignCase } from './phrases/assign-case.ts'
import { bind } from './phrases/bind.ts'
import { campaign } from './phrases/campaign.ts'
import { closeCase } from './phrases/close-case.ts'
import { confirmFinding } from './phrases/confirm-finding.ts'
import { confirmMeasure } from './phrases/confirm-measure.ts'
import { confirmSheet } from './phrases/confirm-sheet.ts'
import { correctCase } from './phrases/correct-case.ts'
import { correctFinding } from './phrases/correct-finding.ts'
import { countReports } from './phrases/count-reports.ts'
import { decideObjection } from './phrases/decide-objection.ts'
import { declareAlert } from './phrases/declare-alert.ts'
import { declineMeasure } from './phrases/decline-measure.ts'
import { draftSheet } from './phrases/draft-sheet.ts'
import { drawRecheck } from './phrases/draw-recheck.ts'
import { endLeave } from './phrases/end-leave.ts'
import { enterRegister } from './phrases/enter-register.ts'
import { escalateCase } from './phrases/escalate-case.ts'
import { evaluateGrid } from './phrases/evaluate-grid.ts'
import { exposeCase } from './phrases/expose-case.ts'
import { failCheck } from './phrases/fail-check.ts'
import { fileGrid } from './phrases/file-grid.ts'
import { fillOutlook } from './phrases/fill-outlook.ts'
import { finishCase } from './phrases/finish-case.ts'
import { grantExtension } from './phrases/grant-extension.ts'
import { help } from './phrases/help.ts'
import { issueCode } from './phrases/issue-code.ts'
import { issueOrder } from './phrases/issue-order.ts'
import { meeting } from './phrases/meeting.ts'
import { mergeCase } from './phrases/merge-case.ts'
import { openSheet } from './phrases/open-sheet.ts'
import { passCheck } from './phrases/pass-check.ts'
import { patrol } from './phrases/patrol.ts'
import { progressCase } from './phrases/progress-case.ts'
import { publishSheet } from './phrases/publish-sheet.ts'
import { queryCase } from './phrases/query-case.ts'
import { queryCoverage } from './phrases/query-coverage.ts'
import { queryDuties } from './phrases/query-duties.ts'
import { queryLedger } from './phrases/query-ledger.ts'
import { queryOpen } from './phrases/query-open.ts'
import { queryOrders } from './phrases/query-orders.ts'
import { queryRechecks } from './phrases/query-rechecks.ts'
import { raiseObjection } from './phrases/raise-objection.ts'
import { recordFaceToFace } from './phrases/record-face-to-face.ts'
import { recordInLedger } from './phrases/record-in-ledger.ts'
import { recordInspection } from './phrases/record-inspection.ts'
import { recordReport } from './phrases/record-report.ts'
import { recordSelfEvaluation } from './phrases/record-self-evaluation.ts'
import { recordTraining } from './phrases/record-training.ts'
import { recordVisit } from './phrases/record-visit.ts'
import { recordWork } from './phrases/record-work.ts'
import { reformList } from './phrases/reform-list.ts'
import { refuseExtension } from './phrases/refuse-extension.ts'
import { releaseCase } from './phrases/release-case.ts'
import { removeFinding } from './phrases/remove-finding.ts'
import { reportCase } from './phrases/report-case.ts'
import { reportEmergency } from './phrases/report-emergency.ts'
import { resolveAlarm } from './phrases/resolve-alarm.ts'
import { resumeCase } from './phrases/resume-case.ts'
import { returnCase } from './phrases/return-case.ts'
import { selfHandled } from './phrases/self-handled.ts'
import { settleFollowUp } from './phrases/settle-follow-up.ts'
import { settleMeasure } from './phrases/settle-measure.ts'
import { showExposures } from './phrases/show-exposures.ts'
import { showMeasures } from './phrases/show-measures.ts'
import { showRanking } from './phrases/show-ranking.ts'
import { showSheet } from './phrases/show-sheet.ts'
import { showWhy } from './phrases/show-why.ts'
import { steerOrder } from './phrases/steer-order.ts'
import { subscribeDigest } from './phrases/subscribe-digest.ts'
import { superviseCase } from './phrases/supervise-case.ts'
import { supplementCase } from './phrases/supplement-case.ts'
import { suspendCase } from './phrases/suspend-case.ts'
import { takeLeave } from './phrases/take-leave.ts'
import { tickItems } from './phrases/tick-items.ts'
import { transferCase } from './phrases/transfer-case.ts'
import { urgeCase } from './phrases/urge-case.ts'
import { voidCase } from './phrases/void-case.ts'
import { withdrawCase } from './phrases/withdraw-case.ts'

/** The first phrase that reads a message has it. */
export const phraseBook: readonly Phrase[] = [
  // Whole messages in a fixed form.
  help,
  bind,
  issueCode,
  // 约谈台账 before 台账.
  drawRecheck,
  answerRecheck,
  queryRechecks,
  queryCoverage,
  recordVisit,
  recordInLedger,
  enterRegister,
  queryLedger,
  settleFollowUp,
  queryDuties,
  askLedger,
  askForm,
  askDossier,
  showExposures,
  askDigest,
  subscribeDigest,
  fillOutlook,
  approveDigest,
  exposeCase,
  // Answers by their numbers before 自评 as a record.
  evaluateGrid,
  reformList,
  queryOpen,
  queryOrders,
  campaign,
  // 任务1号 before 1号: an order is named by its word, or quoted.
  tickItems,
  issueOrder,
  steerOrder,
  answerOrder,
  // Assessments, each with a word, and a number where the word is also said of cases: 更正 第3项 is no 更正 7号.
  draftSheet,
  showSheet,
  confirmFinding,
  removeFinding,
  correctFinding,
  addFinding,
  openSheet,
  raiseObjection,
  decideObjection,
  confirmSheet,
  publishSheet,
  showRanking,
  showWhy,
  showMeasures,
  confirmMeasure,
  declineMeasure,
  settleMeasure,
  answerAlarm,
  resolveAlarm,
  declareAlert,
  takeLeave,
  endLeave,
  appoint,
  fileGrid,
  // Two numbers before one.
  mergeCase,
  // Questions before statements: 7号办完了吗 is no 办结.
  queryCase,
  askAbsent,
  askChief,
  countReports,
  askResult,
  askAir,
  askAlert,
  // Answers to a request before the request; no before yes.
  refuseExtension,
  grantExtension,
  askExtension,
  failCheck,
  passCheck,
  closeCase,
  resumeCase,
  suspendCase,
  correctCase,
  supplementCase,
  withdrawCase,
  voidCase,
  releaseCase,
  superviseCase,
  urgeCase,
  transferCase,
  returnCase,
  escalateCase,
  assignCase,
  acknowledgeCase,
  finishCase,
  progressCase,
  meeting,
  patrol,
  recordInspection,
  recordTraining,
  recordFaceToFace,
  recordSelfEvaluation,
  recordReport,
  recordWork,
  reportEmergency,
  selfHandled,
  reportCase,
]
