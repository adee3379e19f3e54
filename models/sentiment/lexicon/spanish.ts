import type { EmotionWords } from './emotion-words';

export const SPANISH: EmotionWords = {
  rage: `vergüenza vergonzos* vergonzosa sinvergüenza* inaceptable* intolerable* indignante* indignad* escándalo* ridícul* absurd*
    horrible* terrible* espantos* pésim* nefast* desastre* catástrof* pesadilla estafa* estafador* ladrón* ladrones robo robad* robar
    timo mentiros* mentira* mienten mentir incompeten* inútil* inutil* idiota* imbécil* estúpid* gilipoll* mierda* puta* puto* puto
    cabr* coño joder hostia* cojones asco* asqueros* basura furios* rabia odio odiar odia odian harto harta hartos hartas
    estoy_hart* nunca_más jamás_volver* tomadura_de_pelo toman_el_pelo maleducad* groser* insult* arrogante* fatal lamentable*
    peor peores repugnante* maldit* corrupt* asesin* criminal* penos*`,
  bad: `mal mala malo malos malas decepcion* decepción insatisfech* descontent* enfadad* enfado enojad* molest* frustr* triste* tristeza
    pena lástima desgracia* desgraciad* preocup* miedo ansiedad estrés estresad* nervios* confus* duele dolor* llor* lágrim* enferm*
    muert* morir muere guerra violen* terror* crisis culpa* fracas* fallo* falla* falló error* equivocad* injust* lent* car* caro cara
    sucio sucia ruidos* incómod* rot* averiad* defectuos* desagradable* antipátic* aburrid* cansad* cansancio agotad* queja* quejar*
    crític* difícil* imposible* feo fea horror perdid* perder pierd* soledad solo_otra cansa tonto tonta puf uf jo no_funciona no_me_gusta
    odios* falso falsa pobre* paro deuda* víctim* peligr* amenaz* ignor* abandon* asust* sufr* odiado`,
  trouble: `problema* avería* retras* demora* cancelad* cancelaron esper* esperando todavía_no aún_no otra_vez de_nuevo tercera_vez segunda_vez
    enésima cada_vez nadie sin_respuesta no_contestan nunca_llamaron no_llega no_ha_llegado no_he_recibido no_puedo bloquead* cobrad*
    cobraron doble_cobro factura_incorrecta colgaron cortó perdid* falta rechazad* dañad* olvid*`,
  escalate: `reembols* devolución devolver_el_dinero indemniz* abogad* denunci* demanda* reclamación reclamar baja darme_de_baja cambiar_de_compañía
    supervisor* responsable encargad* hoja_de_reclamaciones consumo facua competencia`,
  good: `bien buen bueno buena buenos buenas mejor* bonit* guap* amable* simpátic* educad* agradable* content* satisfech* feliz felices alegr*
    gusta gustado gusto encant* útil* ayudad* competente* profesional* rápid* eficaz eficient* puntual* limpi* cómod* fiable* fácil*
    clar* resuelt* solucionad* arreglad* aliviad* tranquil* interesante* éxito* gan* victoria* felicid* enhorabuena fiesta* vacaciones
    regalo* esperanza* ojalá recomend* suerte ilusión orgullos* risa* reír jaja* jeje* sonri* sonrisa diverti* no_está_mal nada_mal
    sin_problema* quier* cariñ* abraz* bes* lind* ric* precios*`,
  great: `excelente* perfect* fantástic* maravill* estupend* genial* increíble* extraordinari* excepcional* magnífic* espectacular* fabulos*
    buenísim* amor amo te_amo te_quiero adoro encanta encantan encantad* mejores crack grande grandes muchas_gracias mil_gracias
    muchísimas_gracias impresionant* brutal olé bravo viva top wow felicísim* ilusionad* emocionad* bellísim*`,
  courtesy: `gracias por_favor hola buenos_días buenas_tardes buenas_noches adiós hasta_luego de_nada podría puede saludos disculpe que_tenga
    buen_día vale de_acuerdo claro`,
  apology: `perdón disculp* lo_siento lo_sentimos perdona* perdone`,
  not: `no ni nunca jamás nada nadie ningún ninguno ninguna sin tampoco`,
  very: `muy tan mucho mucha demasiado realmente totalmente completamente absolutamente siempre todo súper bastante_mal`,
  little: `poco un_poco algo bastante quizás casi`,
  but: `pero aunque sin_embargo sino excepto menos`,
  ask: `qué cuándo dónde cuál quién cómo por_qué cuánto puede podría tienen hay es_posible`,
};
