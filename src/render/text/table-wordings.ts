/** Wordings of tables that come in and go out, of one enterprise's file, of a quarter's bulletin. */
import { dossierMade } from './wordings/dossier-made.ts'
import { exposuresShown } from './wordings/exposures-shown.ts'
import { formMade } from './wordings/form-made.ts'
import { ledgerMade } from './wordings/ledger-made.ts'
import { tableChecked } from './wordings/table-checked.ts'
import { tableImported } from './wordings/table-imported.ts'
import { tableLeft } from './wordings/table-left.ts'

export const tableWordings = {
  'dossier-made': dossierMade,
  'exposures-shown': exposuresShown,
  'form-made': formMade,
  'ledger-made': ledgerMade,
  'table-checked': tableChecked,
  'table-imported': tableImported,
  'table-left': tableLeft,
} as const
