import type { LexiconEntries } from './entries';

export const SPANISH: LexiconEntries = {
  numerals: { cero: '0', uno: '1', una: '1' },
  weakNumerals: 'una | un',
  magnitudes: 'cien | ciento | cientos | mil | millón | millones',
  repeats: { doble: 2, triple: 3, 'dos veces': 2, 'tres veces': 3 },
  cues: {
    PHONE:
      'número de teléfono | teléfono | móvil | celular | número de móvil | teléfono fijo | llamarme al | llámeme al | contactarme al | mi número | fax | localizarme en el | localizable en el',
    EMAIL: 'email | e-mail | correo | correo electrónico | mail | dirección de correo',
    IBAN: 'iban | cuenta bancaria | número de cuenta | cuenta corriente | cuenta',
    CARD: 'tarjeta de crédito | número de tarjeta | número de la tarjeta | tarjeta de débito | visa | mastercard | tarjeta',
    CARD_CODE: 'cvv | cvc | código de seguridad | reverso | parte de atrás | dígitos de atrás',
    CARD_EXPIRY: 'fecha de caducidad | caduca | caducidad | vencimiento | vence | válida hasta',
    NATIONAL_ID:
      'dni | nie | nif | número de dni | documento de identidad | pasaporte | número de pasaporte | carnet de conducir | seguridad social | número de la seguridad social | cif',
    BIRTH_DATE:
      'fecha de nacimiento | nací | nací el | nacido | nacida | nacido el | cumpleaños | año de nacimiento | nacimiento',
    ADDRESS:
      'dirección | domicilio | vivo en | vive en | resido en | me he mudado a | dirección de envío | mudado | número de casa',
    POSTCODE: 'código postal | cp',
    LICENCE_PLATE: 'matrícula | placa | número de matrícula | patente',
    NUMBER:
      'número de cliente | número de pedido | pedido | número de póliza | póliza | número de contrato | contrato | número de factura | factura | número de reserva | reserva | localizador | referencia | número de referencia | número de expediente | expediente | número de siniestro | siniestro | número | código | incidencia | ticket | número de seguimiento | número de serie | cifras | últimas cuatro | últimos cuatro | código de cliente | dígitos',
    SECRET:
      'contraseña | clave | pin | código pin | código secreto | código de verificación | palabra clave | código de acceso | usuario | nombre de usuario | apellido de soltera | puk | código de confirmación',
    NAME: 'su nombre | tu nombre | nombre completo | apellido | apellidos | nombre y apellidos | con quién hablo | quién llama | titular | a nombre de quién | cómo se llama | cómo te llamas | el nombre',
  },
  nameCues:
    'me llamo | mi nombre es | nombre es | apellido es | se llama | a nombre de | habla con | hablo con | hablado con | mi marido | mi mujer | mi hijo | mi hija | mi madre | mi padre | mi hermano | mi hermana | mi esposa | mi esposo | su compañero | su compañera | de parte de | a la atención de | llamado | llamada | nombre | apellido',
  weakNameCues:
    'soy | le habla | aquí | buenos días | buenas tardes | buenas noches | hola | gracias | adiós | estimado | estimada | querido | querida | sí | con | de | a | para | por | y | es | vale | perfecto | muy bien',
  titles:
    'señor | señora | señorita | sr | sr. | sra | sra. | srta. | don | doña | doctor | doctora | dr. | dra. | profesor | profesora',
  titlesAfter: 'al habla | al aparato | al teléfono',
  particles: 'de | del | la | las | los | y | da | dos | di | van | von',
  months:
    'enero | febrero | marzo | abril | mayo | junio | julio | agosto | septiembre | setiembre | octubre | noviembre | diciembre | ene | feb | mar | abr | jun | jul | ago | sept | oct | nov | dic',
  dateWords: 'el | de | del | mil | novecientos | dos mil | año | en',
  ordinals: 'primero',
  units:
    'euros | euro | eur | céntimos | dólares | pesos | por ciento | % | horas | hora | minutos | minuto | segundos | días | día | semanas | semana | meses | mes | años | año | veces | vez | personas | piezas | gb | gigas | mb | megas | kilómetros | km | metros | centímetros | kilos | kg | gramos | litros | grados | puntos | artículos | noches | kwh | vatios | pulgadas | pro | plus | max | cien | mil | millones | clientes | € | $ | £ | páginas | habitantes | plazas | entradas | pesetas | metros cuadrados',
  beforeAmounts:
    '€ | $ | £ | unos | unas | aproximadamente | casi | más de | menos de | al menos | hasta | cuesta | pagado | pagar | total | importe | precio | suma | saldo | página | versión | modelo | windows | iphone | galaxy | paso | opción | planta | talla | capítulo | artículo | línea',
  beforeDates: 'en | desde | hasta | año | antes de | después de | del | de | el',
  streetsAfter: '',
  streetsBefore:
    'calle | avenida | plaza | paseo | camino | carretera | ronda | travesía | callejón | apartado de correos | c/ | avda | avda. | urbanización',
  streetEnds: '',
  cueEnds: {},
  at: 'arroba | at | @',
  dot: 'punto | dot | .',
  dash: 'guion | guión | - | menos',
  underscore: 'guion bajo | guión bajo | subrayado | _ | underscore',
  plus: 'más | plus | +',
  spelling: 'de | como',
  fillers: 'y | luego | eh | y luego | después | entonces | espacio | guion',
  stops:
    'yo | tú | él | ella | usted | nosotros | ustedes | ellos | me | te | se | lo | la | los | las | el | un | una | unos | y | o | pero | porque | si | que | qué | quién | dónde | cuándo | cómo | cuál | es | soy | eres | somos | son | era | ser | estoy | está | están | estar | he | ha | has | hemos | han | había | haber | tengo | tiene | tener | puedo | puede | poder | quiero | quiere | quisiera | debo | debe | no | sí | bien | mal | gracias | hola | buenos | buenas | días | tardes | noches | adiós | vale | de | del | al | a | en | con | sin | por | para | sobre | entre | hasta | desde | aquí | ahí | allí | ahora | ya | también | solo | muy | siempre | nunca | quizás | claro | mi | mis | tu | tus | su | sus | nuestro | nuestra | este | esta | estos | estas | ese | esa | lunes | martes | miércoles | jueves | viernes | sábado | domingo | cliente | servicio | número | nombre | apellido | dirección | banco | seguro | pedido | paquete | factura | contrato | teléfono | señor | señora | momento | problema | pregunta | español | inglés | contento | contenta | enfadado | enfadada | todo | todos | toda | nada | algo | alguien | nadie | más | menos | mucho | poco | nuevo | nueva | primero | último | perfecto | claro | bueno | interesado | interesada',
};
