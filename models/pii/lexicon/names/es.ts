/** Names of Faker (MIT; docs/DATA.md), lower case, without those that are only initials. */
export const GIVEN_NAMES = `
adela adriana adán agustín alberto alejandra alejandro alfonso alfredo alicia amalia ana andrea andrés anita
anni antonia antonio ariadna armando arturo barbara beatriz benito benjamín bernardo berta blanca caridad
carla carles carlos carlota carmen carolina catalina cecilia clara claudia claudio clemente concepción
conchita cristina cristián cristóbal césar daniel daniela david del diana diego dolores dorotea débora
eduardo elena elisa eloisa elsa elvira emilia emilio enrique ernesto esperanza esteban estela ester eugenia
eva federico felipe fernando florencia francisca francisco gabriel gabriela gerardo germán gilberto gloria
gonzalo graciela gregorio guadalupe guillermina guillermo gustavo hermenegildo hernán homero horacio hugo
ignacio inés irene isabel isabela iván jacobo jaime javier jennifer jerónimo jesús joaquín jordi jorge
josefina josep josé juan juana julia julio laura leonor leticia lilia lola lorena lorenzo los lourdes lucas
lucía luis luisa luz magdalena maica manuel manuela marcela marco marcos margarita mariana mariano
maricarmen marilú mario marisol marta martín maría mateo matilde mayte mercedes micaela miguel mónica
natalia nicolás norma octavio olivia pablo patricia patricio pedro pilar pío rafael ramiro ramona ramón
raquel raúl rebeca reina ricardo roberto rocío rodrigo rosa rosalia rosario roser rubén salvador samuel
sancho santiago sara sergi sergio silvia sofía soledad sonia susana teodoro teresa timoteo tomás verónica
vicente victoria virginia víctor yolanda ángel ángela ángeles óscar
`;

export const SURNAMES = `
abeyta abrego abreu acevedo acosta acuña adame adorno agosto aguayo aguilar aguilera aguirre alanis alaníz
alarcón alba alcalá alcaraz alcántar alejandro alemán alfaro alicea almanza almaráz almonte alonso alonzo
altamirano alva alvarado amador amaya anaya anda anguiano angulo aparicio apodaca aponte aragón aranda araña
arce archuleta arellano arenas arevalo argüello arias armas armendáriz armenta armijo arredondo arreola
arriaga arroyo arteaga atencio avilés ayala baca badillo baeza bahena balderas ballesteros banda barajas
barela barragán barraza barrera barreto barrientos barrios batista bañuelos becerra beltrán benavides
benavídez benítez bermúdez bernal berríos betancourt blanco bonilla borrego botello bravo briones briseño
brito bueno burgos bustamante bustos báez caballero cabrera cabán cadena caldera calderón calvillo camacho
camarillo campos canales candelaria cano cantú caraballo carbajal cardona carmona carranza carrasco
carrasquillo carrera carrero carreón carrillo carrión carvajal casanova casares casarez casas casillas
castañeda castellanos castillo castro cavazos cazares ceballos cedillo ceja centeno cepeda cerda cervantes
cervántez chacón chapa chavarría chávez cintrón cisneros collado collazo colunga colón concepción contreras
cordero cornejo corona coronado corral corrales correa cortés cortéz cotto covarrubias crespo cruz cuellar
curiel cárdenas córdova delacrúz delafuente delagarza delao delapaz delarosa delatorre deleón delgadillo
delgado delrío delvalle domínguez duarte dueñas durán dávila díaz echevarría elizondo enríquez escalante
escamilla escobar escobedo esparza espinal espino espinosa espinoza esquibel esquivel estrada estévez
fajardo farías feliciano fernández ferrer fierro figueroa flores flórez fonseca frías fuentes gaitán galarza
galindo gallardo gallegos galván gamboa gaona garay garcía garibay garica garrido garza gastélum gaytán gil
girón godoy godínez gonzález gracia granado granados griego grijalva guajardo guardado guerra guerrero
guevara guillén gurule gutiérrez guzmán gálvez gámez gómez haro henríquez heredia hernández herrera hidalgo
hinojosa holguín huerta hurtado ibarra iglesias irizarry jaime jaimes jaramillo jasso jesús jiménez jurado
juárez jáquez laboy lara laureano leal lebrón ledesma leiva lemus lerma leyva león limón linares lira llamas
loera lomeli longoria lovato loya lozada lozano lucero lucio luevano lugo luna lópez macías madera madrid
madrigal maestas magaña malave maldonado manzanares mares marrero marroquín martínez marín mascareñas mata
mateo matos matías maya mayorga medina medrano mejía melgar meléndez mena menchaca mendoza menéndez meraz
mercado merino mesa meza miramontes miranda mireles mojica molina mondragón monroy montalvo montañez montaño
montemayor montenegro montero monteros montes montoya montéz mora morales moreno mota moya munguía murillo
muro muñiz muñoz márquez méndez naranjo narváez nava navarrete navarro nazario negrete negrón nevárez nieto
nieves niño noriega nájera núñez ocampo ocasio ochoa ojeda olivares olivas olivera olivo olivárez olmos
olvera ontiveros oquendo ordóñez orellana ornelas orosco orozco orta ortega ortiz osorio otero ozuna pabón
pacheco padilla padrón pagan palacios palomino palomo pantoja paredes parra partida patiño paz pedraza
pedroza pelayo perales peralta perea peña pichardo pineda pizarro piña polanco ponce porras portillo posada
prado preciado prieto puente puga pulido páez pérez quesada quezada quintana quintanilla quintero quiróz
quiñones quiñónez rael ramos ramírez rangel rascón raya razo regalado rendón rentería reséndez reyes reyna
reynoso rico rincón riojas rivas rivera rivero robledo robles rocha rodarte rodríguez rojas rojo roldán
rolón romero romo roque rosado rosales rosario rosas roybal rubio ruelas ruíz ríos saavedra saiz salas
salazar salcedo salcido saldaña saldivar salgado salinas samaniego sanabria sandoval santacruz santana
santiago santillán sarabia sauceda saucedo sedillo segovia segura sepúlveda serna serrano serrato sevilla
sierra sisneros solano soliz solorio solorzano solís soria sosa sotelo soto suárez sáenz sánchez tafoya
tamayo tamez tapia tejada tejeda tello terrazas terán tijerina tirado toledo toro torres tovar trejo treviño
trujillo téllez tórrez ulibarri ulloa urbina ureña uribe urrutia urías vaca valadez valdez valdivia valdés
valencia valentín valenzuela valladares valle vallejo valles valverde vanegas varela vargas vega vela
velasco velásquez velázquez venegas vera verdugo verduzco vergara viera vigil villa villagómez villalobos
villalpando villanueva villarreal villaseñor villegas vázquez vélez véliz ybarra yáñez zambrano zamora
zamudio zapata zaragoza zarate zavala zayas zelaya zepeda zúñiga álvarez ávalos ávila
`;
