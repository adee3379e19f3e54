/** Words that are said often in MASSIVE (CC BY 4.0; docs/DATA.md), names left out: a word here is no name by itself. */
export const COMMON_WORDS = `
abajo abierta abiertas abierto abra abre abrigo abril abrir abuela acaba acabo accidente acciones acción
aceite acerca activa activada activadas activar activas actividad actual actuales actualidad actualiza
actualizaciones actualización actualizado actualizar actualmente acuérdame adelanta adelante afuera agenda
agitado agradable agrega agregar agregue agua ahora ahorrar ahí aire ajedrez ajusta ajustada ajustar ajustes
al alarma alarmas albondigas aleatoria aleatorio alerta alexa alfombra algo alguien algun alguna algunas
algunos algún alimentos alitas alli ally allí almorzar almuerzo alrededor alta altas altavoces altavoz alto
amarillo amazon ambiente amd americano americanos amiga amigo amigos amor animal aniversario anoche anota
anote anterior antes antiguo apaga apagadas apagado apagar apague apertura aplicaciones aplicación app apple
aprender aqui aquí archivo area arriba arroba arroz articulo artista artículo artículos asegúrate asiento
asistir aspirador aspiradora aspirar asunto asuntos así atención atenua audible aumenta aumentar avisarme
avísame avíseme ayer ayuda ayúdame azar azul azules azúcar azúl añade añadir año años añádelo baile baja
bajar bajo baloncesto banco banda bandeja bar barato base basura baño bell bermudas bien billete billetes
blanco blues boda bola boleto borra borrar borre botas brexit brillante brillantes brillo broma buen buena
buenas bueno buenos burger busca buscando buscar busque búscame búsqueda cabo cada cadena cae cafe cafetera
café calcular calendario calidad caliente calificación calor calorías cambia cambiar cambio camino
canadiense canal cancela cancelar cancion canciones canción candy cansado canta cantante cantidad capital
carne carpeta carrefour carrera carretera casa casado catorce caído cena cenar cerca cercana cercano
cercanos cero chaqueta chequea china chino chiste chistes chocolate ciclo cielo cien ciento cierre cierto
cinco cincuenta cine cines cita citas claro clase cliente clientes clima clásica clásico coche coches cocina
cocinar coger cola colada colegio color colores com comedia comentario comentarios comenzar comer
comestibles comida comience comienza como compara comparación compañero compañía compra comprar compras
comprobar comprueba con concertar concierto conciertos condiciones conducir conferencia configuración
configurar confirmar conmigo conocer conoces conseguir consigue consulta consultar consumidor consígueme
contacta contacto contactos contar contenido contesta contiene contigo continua continuación continuar
continúa contra control controla convertir convierte copia corazón correcta correo correos correr corta
corte cortos cosa cosas costuras country crea crear crees crema creo cricket crudo crush crédito críticas
cuadrada cual cuales cualquier cuando cuantas cuanto cuantos cuarenta cuarto cuatro cuenta cuentame cuesta
cumpleaños cuál cuáles cuándo cuántas cuánto cuántos cuénta cuéntame código cómo cómprame cúal da dado dale
damas dame dance dar darme dato datos de debe deben deberia debería debo decir decirme defina define
definicion definición definir deja dejamos dejar dejé dejó del demasiado dementes denso dentista dentro
departamento deporte deportes deportivo desayuno descanso describe describir describirías descripción desde
deseo deseos deshacerse despeja despejado despertador despertarme despiértame después destinatario destino
detalles di dia dial diaria dias diciembre diciendo diciéndole diecinueve diecisiete diez diferencia
diferente diferentes diga dile diles dime dinero dios direccion direcciones dirección disco disponible
disponibles dispositivo dispositivos distancia divertidas divertido dividido doce domicilio domingo domingos
domino donde dormir dormitorio dos doscientos dow durante duro déjame día días díme dólar dólares dónde
economia economía edad ejercicio ejercicios el elecciones elección electronico electrónica electrónico
electrónicos elemento elementos elimina eliminar elimine ella ellos email emails emisora emisoras empezar
empiece empieza empiezan empresa en encanta encantaría encender encendida enchufe encienda enciende encima
encontrar encontrarme encuentra encuentrame encuentre encuentro encuéntrame enero enseña enseñame enseñas
enséñame entero entrada entradas entre entrega entregas entrenamiento enumera enumerar envia enviado enviar
enviarme envió envía envíale envíame envíe envío envíos episodio equipo era eres es esa escenario escribe
escribir escribió escrito escuchada escuchado escuchando escuchar escuchemos escucho escuché escuela ese eso
español española espera esperar espero esposa esposo esta estaba establece establecer estado estadounidense
estadounidenses estamos estan estar estará estaré estaría estas estatua este esto estos estoy estrella
estrellas estudio estufa estuve estuvo está están estás esté euro euros evento eventos exacta examen
existencias explica explicame explicar exposiciones extra factura facturas falta familia familiar famosa
famoso famosos faro favor favorita favoritas favorito favoritos febrero fecha fechas feliz feria festival
fiesta fija filete fin financiero flamenca flamenco fm fondo forma foto fotos frase frecuencia frente frito
frontera frío fue fuera fueron fuerte fui funciona funcionar función futuro fácil fútbol galletas ganó
genial gente geográfica gimnasia gimnasio glovo gmail golf google graba gracias graciosa gracioso grados
grande grupo guantes guarda guardado guardar guerra gusta gustan gustaria gustaría género ha habitación
habla hablado hablame hablar habrá hace hacen hacer hacerlo hacerme hacia haciendo haga hago halloween
hambre hamburguesa han harry hará has hasta hay haya haz hazme he hecho hechos hermana hermano hervir hey
hice hija hijo hijos hip historia hizo hockey hogar hola hombre hop hora horaria horario horarios horas
horno horrible hotel hoy huevo huevos huracán hut háblame ida idea ideas identificador igual ilumina
importante importantes incrementa indias indicaciones informacion información informarme informe infórmame
inglés ingredientes inicia iniciar inicio inmigración intel inteligente intensidad interesante internet
iphone ir irme iré italiano itunes jamón jardín jazz jefe jones juega juego juegos juegumos jueves jugar
juguemos julio junio juntos king kiss la lampara larga largo las le leche lee leer lejos letra levantarme
leído leídos libertad libra libre libro libros limpia limpiador limpiar limpie limpieza limpio lista listas
listo llama llamada llamadas llamado llamar llame llega llegado llegar llegaré llego llegue llevar llevarme
lleve llover lloverá lloviendo lluvia llámame llévame lo local locales localización los luces luego lugar
lugares lunes luz lámpara léeme madre mal malo mama mamá manda mandar manera mango mantequilla manzana mapa
marca marcar marido martes marzo mas matrimonio mayo mayor mañana mcdonalds me media medianoche medidas
medio mediodia mediodía medios mejor mejores melodía menos mensaje mensajes mente menú mercado mercadona mes
mesa meses metal metro mexicano mezcla mi microsoft miembros mientras mil milla millas minutos mira mirar
mis misa mismo mitad miércoles moda modo momento moneda monedas montaditos montaña montañas mostrar
mostrarme movistar muchas mucho mudo muebles muerte muestra mujer murió musica musical muy muéstra muéstrame
máquina más máxima máximo médico mí móvil móviles música nacimiento nacional nació nada naranja naranjas
navidad necesario necesarios necesita necesitar necesitaré necesito negocio negocios netflix nevando nevar
nieve nike nivel niños no noche noches nombrar nombre nombres nos nosotros nota notas noticia noticias
notificaciones notificación notificame notificarme novecientos novedades noventa novia noviembre nublado
nuestra nuestro nuestros nueva nuevas nueve nuevo nuevos numero nunca número números objetivo objeto objetos
obtener ochenta ocho ochocientos octubre ocupado ocurriendo océanos of oferta ok ola olla olly olvidar
olvides once onda opciones opinión oración orange orden ordenador organiza oro oscuro otra otro oye oír
pacifico padre pagar pago palabra palabras pan pandora pantalones papel papá paquete para paraguas parchís
parece parte particular partido partir pasa pasada pasado pasando pasar pascua pasillo paso pasos pasta
pastel pasó patata patatas patria pausa pavo países pda pedido pedidos pedir pelicula peliculas pelo pelota
película películas pendiente pendientes pepperoni pequeña perfil pero perro perros persona personal personas
peso pesos pide pie piedra pista pistas pizza pizzas pizzería plan planeado planes plato play playlist
poblacion población poco podcast podcasts podemos podrias podría podrías pollo política políticas pon pone
poner ponerme pones ponga pongas poniendo ponla ponlo ponme ponte pop popular populares por porcentaje
porche porque portátil posible post postea potter precio precios predicciones pregunta preguntando preguntas
preguntándole premio prepara preparación preparar prepárame presidencial presidente presión presupuesto
primer primera primero primeros principales probabilidad probable problema problemas producto productos
profesores programa programada programadas programado programados programar programas programe promedio
pronto pronóstico proporciona proporcionar protector protesta proxima proximo proyectan proyectando proyecto
próxima próximas próximo próximos pub publica publicación publicar pudiera pueda puede pueden puedes puedo
puesta puestas puesto pulgadas punto puntuación página pídeme que queda quedan quedar queja quejas queso
quien quiere quieres quiero quince quisiera quita quitar quién qué quédate quítalo radio rap rato raíz
realidad realmente reanuda reanudar receta recetas recibido recibidos recibir recibo recibí reciente
recientemente recientes recoger recoja recomendar recordar recordarme recordatorio recordatorios recuerda
recuerdame recuerden recuerdes recurrente recuérda recuérdame red redactar redes reduce reir relacionada
relación reloj renfe repetición repetir repita repite reproduccion reproducción reproduce reproducido
reproduciendo reproducir reproductor reproduzca reprogramar reserva reservame reservar reservarme reserve
reseña resolver responda responde responder respuesta restaurante restaurantes resto resultado resultados
resumen resérvame retire retoma reuniones reuniré reunión revisa revisar revise robot rock rodilla rojo
romántica roomba ropa rosas rupia rupias ruta rápida rápido río ríos saber sabes saca sacar sale salga
salida saliendo salir salon salsa salta saltar salud salón samsung sandwich se sea sean seguir segundo
segundos seis selecciona seleccionar seleccione semana semanal semanas sepa ser seria servicio será sería
sesenta sesión setenta show si sido siempre sientes siento siete significa significado sigue siguiente
siguientes silencia silenciar silencio silencioso silla sin sintoniza sintonizar siri sirius sistema sitio
sitios situacion situación sobre sociales sol solar soleado solitario solo son sonando sonido sony sopa
spotify starbucks stock su suave sube subido subir subway sucediendo suena suene suiza suma super
supermercado supone sus sushi sustituto swat sábado sí sólo taco tacos tal tan tarda tardar tarde tarea
tareas tarjeta tarta tasa tasas taxi taza te tecnología ted telefónica telepizza televisión teléfono
teléfonos tema temas temperatura tendencia tendencias tenemos tener tenga tengo tenido tenis tenía tercer
terminado terrible tetris texto ti tiempo tiempos tienda tiendas tiene tienen tienes tierra tipo tipos
titanic titular titulares toca tocar toda todas todavía todo todos toma tomar tomate tome tono top torres
tortilla total trabajar trabajo trabajos traer trafico través trece treinta tren trenes tres trescientos
triangulo tráeme tráfico tu tus tuve tuvo té tío título uber ubicación ultima ultimamente ultimas ultimo un
una unas uno unos usa usar usd uso va vacaciones vacío vale valor valorada valoradas valores vamos van
varias vaya ve vea veces vecindario veinte veinticinco veintidos veintidós veintisiete veintitrés veintiuno
velocidad vendrá venir venta ventoso ver verdad verde vez vi via viajar viaje viajes vida video vieja viene
viernes vino vinos visita vive viven vivo vodafone volumen volver voy vuelo vuelta vuelve web wemo wikipedia
ya yahoo yen yenes yo yoga zapatos zara zona álbum área éxitos última últimamente últimas último últimos
`;
