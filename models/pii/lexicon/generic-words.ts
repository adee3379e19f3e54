/** Cues that only say that a number follows: a more telling one a little before them decides. */
export const GENERIC_CUES =
  'number is | numbers are | the number | digits | nummer | nummer is | het nummer | cijfers | code | die nummer | nummer lautet | nummer ist | ziffern | numero | il numero | numero è | cifre | codice | numéro | chiffres | número | cifras | dígitos | código | 號碼 | 號碼是 | 編號 | account | last four | last 4 | laatste vier | letzten vier | ultime quattro | reference | referentie | my number | mijn nummer | meine nummer | il mio numero | 我的號碼';

/** What stands between the name of a thing and the thing. */
export const COPULAS =
  "is | was | are | : | = | would be | zijn | ist | lautet | war | è | e' | era | est | es | 是 | 為 | 叫";
