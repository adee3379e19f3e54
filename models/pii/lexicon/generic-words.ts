/** Cues that only say that a number follows: a more telling one a little before them decides. */
export const GENERIC_CUES =
  'number is | numbers are | the number | digits | nummer | nummer is | het nummer | cijfers | code | die nummer | nummer lautet | nummer ist | ziffern | numero | il numero | numero è | cifre | codice | numéro | chiffres | número | cifras | dígitos | código | 號碼 | 號碼是 | 編號 | account | last four | last 4 | laatste vier | letzten vier | ultime quattro | reference | referentie | my number | mijn nummer | meine nummer | il mio numero | 我的號碼';

/** What stands between the name of a thing and the thing. */
export const COPULAS =
  "is | was | are | : | = | would be | zijn | ist | lautet | war | è | e' | era | est | es | 是 | 為 | 叫";

/** Towns, countries and companies that lists of names hold, too: where they are said they mean the place or the company. */
export const NO_NAMES =
  'milano | roma | napoli | torino | firenze | bologna | genova | venezia | palermo | verona | padova | paris | london | berlin | hamburg | münchen | köln | frankfurt | stuttgart | dresden | leipzig | essen | amsterdam | rotterdam | utrecht | eindhoven | groningen | breda | madrid | barcelona | valencia | sevilla | lyon | lille | nantes | bordeaux | wien | zürich | bern | brussel | antwerpen | dublin | boston | dallas | austin | houston | chicago | denver | phoenix | orlando | atlanta | seattle | florida | georgia | virginia | carolina | dakota | texas | asia | america | india | israel | jordan | kenya | china | alexa | siri | mercedes | ford | chevrolet | tesla | nissan | honda | toyota | lincoln | dodge | bentley | porsche | renault | alfa | dell | lenovo | zara | macy | adidas | monte | sierra | milan | rome | odyssey | camry | corolla';
