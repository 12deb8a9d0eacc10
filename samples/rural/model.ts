import type {CellValue} from '../../shared';

/** The tables by which the rural agency declares what it publishes, as staff write them in « Paramètres ML »: a line a row, a bar a column. */
const MODEL = `
Ventilations
Nom | Libellé | Critères
niveau-3 | BAC et plus | Niveau validé = BAC, Supérieur au BAC
niveau-3 | BEP/CAP | Niveau validé = BEP/CAP
niveau-3 | Aucun diplôme | Niveau validé = Aucun diplôme
âge-4 | Moins de 18 ans | Âge < 18
âge-4 | 18 - 21 ans | Âge entre 18 et 21
âge-4 | 22 - 25 ans | Âge entre 22 et 25
âge-4 | 26 ans et plus | Âge >= 26
sorties | Emploi durable | Motif de sortie = CDI, CDD de 6 mois et plus
sorties | Formation | Motif de sortie = Formation
sorties | Abandon | Motif de sortie commence par Abandon
sorties | Autre | sinon
issue | Positive | Motif de sortie = CDI, CDD de 6 mois et plus, Formation
issue | Autre | sinon
contrats | Aidés | Type = PEC, CIE en CDD, CIE en CDI
contrats | Alternance | Catégorie = Contrat en Alternance
contrats | Classiques | sinon
entretiens | 1 entretien | Nombre de contacts.entretiens = 1
entretiens | 2 à 5 entretiens | Nombre de contacts.entretiens entre 2 et 5
entretiens | Plus de 5 entretiens | Nombre de contacts.entretiens > 5
ressources | Sans ressources | Ressources = Sans ressources
ressources | Revenu d’activité | Ressources = Salaire
ressources | Allocation ou autre | sinon

Indicateurs
Nom | Libellé | Base | Période | Date | Critères | Compter | Divisé par | Unité | Objectif
passages | passages en permanence | contacts.total | | | Lieu non vide | | | |
ateliers différents | ateliers différents | Actions collectives | | | Type = Atelier | distincts de Action | | |
accueils | premiers accueils | premiers-accueils.total | | | | | | |
reçus | jeunes reçus en entretien | accompagnes.entretien | | | | | | |
en contact | jeunes en contact | accompagnes.contact | | | | | | |
couple | vivent en couple | reçus | | | Situation familiale = Couple, Marié(e) | | connus | |
parents | ont au moins un enfant | reçus | | | Enfants >= 1 | | connus | |
permis | titulaires du permis B | reçus | | | Permis B = oui | | connus | |
permis en cours | ont le permis en cours | reçus | | | Permis B = En cours | | connus | |
motorisés | ont un moyen motorisé | reçus | | | Moyens de locomotion = Voiture, Scooter | | connus | |
entrées | jeunes entrés en dispositif | Dispositifs | | | | jeunes | | |
entrées PACEA-GJ-PPAE | jeunes entrés en PACEA, Garantie jeunes ou PPAE | entrées | | | Dispositif = PACEA, Garantie jeunes, PPAE | | | |
suivis | jeunes en dispositif dans l’année | Dispositifs | en cours | | | jeunes | | |
sortis | jeunes sortis de dispositif | Dispositifs | | Date de sortie | | jeunes | | |
entretiens individuels | entretiens individuels | contacts.total | | | Nature = Entretien individuel | | | |
ateliers collectifs | participations aux ateliers | contacts.total | | | Nature = Atelier | | | |
ateliers, évolution | évolution des participations aux ateliers | ateliers collectifs | | | | évolution | | |
jeunes en atelier | jeunes en atelier | ateliers collectifs | | | | jeunes | | |
ateliers par jeune | ateliers par jeune | ateliers collectifs | | | | | jeunes en atelier | |
en emploi en fin d’année | jeunes en emploi le dernier jour | Situations | au dernier jour | | Catégorie = Emploi, Contrat en Alternance | jeunes | | |
en demande | jeunes en demande d’insertion | Contacts | 5 derniers mois | | pas parmi en emploi en fin d’année | jeunes | | |
entrées CIVIS | jeunes entrés en CIVIS | entrées | | | Dispositif = CIVIS | | | |
sorties CIVIS | jeunes sortis de CIVIS | sortis | | | Dispositif = CIVIS | | | |
emplois d’avenir | emplois d’avenir signés | emploi.situations | | | Type = Emploi d’avenir | | | |
jeunes en emploi d’avenir | jeunes en emploi d’avenir | emploi.jeunes | | | Type = Emploi d’avenir | | | |
Garantie jeunes | jeunes entrés en Garantie jeunes | entrées | | | Dispositif = Garantie jeunes | | | |
sorties Garantie jeunes | jeunes sortis de la Garantie jeunes | sortis | | | Dispositif = Garantie jeunes | | | |
immersions, évolution | évolution des immersions | pmsmp.total | | | | évolution | | |
PPAE | jeunes entrés en PPAE | ppae.jeunes | | | | | | | 40
alternants | jeunes en alternance | alternance.contrats | | | | jeunes | | |
femmes | part de femmes | reçus | | | Sexe = Femmes | | connus | |
sans diplôme | part sans diplôme | reçus | | | Niveau validé = Aucun diplôme | | connus | |
visiteurs | visiteurs du point jeunes | Point jeunes | | | | somme de Visiteurs | | visiteurs |
ouvertures | jours d’ouverture du point jeunes | Point jeunes | | | Visiteurs >= 1 | lignes | | |
recherche d’emploi | séances de recherche d’emploi | Actions collectives | | | Action commence par Atelier de recherche d’emploi | lignes | | séances |
santé ou logement | jeunes accompagnés pour la santé ou le logement | propositions.total | | | Thématique = Santé, Logement | jeunes | | |
accueillis depuis toujours | jeunes accueillis depuis l’origine | accueils | depuis toujours | | | | | |
contrats signés | contrats signés chez un employeur connu | emploi.situations | | | Employeur non vide | | | |
IAE | jeunes en insertion par l’activité économique | emploi.jeunes | | | Type commence par IAE | | | |
mobilité | jeunes accompagnés pour la mobilité | propositions.total | | | Thématique = Mobilité | jeunes | | |
en contact en quartier | jeunes en contact habitant un quartier prioritaire | en contact | | | QPV non vide | | | |
justice | jeunes suivis par la justice | suivis | | | Dispositif = JSMJ | | | |
insertion sociale | propositions d’insertion sociale | propositions.total | | | Thématique = Insertion sociale | | | |
CEJ | entrées en CEJ | cej.entres | | | | | | | 30
repérés | jeunes repérés par le territoire 100 % contact | entrées | | | Dispositif = Territoire 100 % contact | | | |
en solution | jeunes en emploi ou en formation | emploi.jeunes ou formation.jeunes | | | | | | |
taux d’insertion | taux d’insertion | reçus | | | parmi en solution | | tous | |
âge moyen | âge moyen à l’entrée | entrées | | | | moyenne de Âge | | ans |
mineurs | part de mineurs | entrées | | | Âge < 18 | | connus | |
entrés sans diplôme | part sans diplôme à l’entrée | entrées | | | Niveau validé = Aucun diplôme | | connus | |
sans expérience | part sans expérience | entrées | | | Expérience = Aucune | | connus | |
quartier | part habitant un quartier prioritaire | entrées | | | QPV non vide | | tous | |
zone rurale | part habitant une commune rurale | entrées | | | Zonage = Rural | | connus | |
handicap | part de travailleurs handicapés | entrées | | | RQTH = oui | | entrées | |
sorties positives | part de sorties positives | sortis | | | issue = Positive | | connus | |
en emploi un an après | part en emploi un an après la sortie | sortis | | | parmi en emploi en fin d’année (12 mois après) | | tous | |
durée du parcours | durée moyenne du parcours | sortis | | | | moyenne de Durée en mois | | mois |
durée des stages | durée moyenne des stages | pmsmp.total | | | | moyenne de Durée en jours | | jours |
parcours complets | part de parcours complets | sortis | | | Parcours complet = oui | | sortis | |
entrées PACEA | jeunes entrés en PACEA | entrées | | | Dispositif = PACEA | | | |
en PACEA en fin de mois | jeunes en PACEA | Dispositifs | au dernier jour | | Dispositif = PACEA | jeunes | | |
entrées PACEA, évolution | évolution des entrées en PACEA | entrées PACEA | | | | évolution | | |
reçus seul à seul | jeunes reçus en entretien individuel | entretiens individuels | | | | jeunes | | |
inscrits à France Travail | inscrits à France Travail | reçus | | | Inscrit France Travail = oui | | connus | |
accès à l’emploi en 6 mois | part en emploi dans les 6 mois | accueils | | | parmi emploi.jeunes (dans les 6 mois après) | | tous | |
parcours courts | part de parcours de moins d’un an | sortis | | | Durée en mois < 12 | | connus | |
plus de 5 entretiens | part de jeunes reçus plus de 5 fois | reçus | | | Nombre de contacts.entretiens > 5 | | tous | |
sans suite | part sans entretien après le premier | accueils | | | Nombre de contacts.entretiens <= 1 | | tous | |
depuis l’école | délai moyen depuis la fin des études | accueils | | | | moyenne de Durée en mois de Date de fin d’études à Date 1er accueil | | mois |
sorties en emploi | part de sorties en emploi durable | sortis | | | sorties = Emploi durable | | sortis | |
CDI signés | jeunes en CDI | emploi.jeunes | | | Type = CDI, CIE en CDI | | | |
CDD longs | jeunes en CDD de 6 mois et plus | emploi.jeunes | | | Type = CDD ; Durée en mois >= 6 | | | |
emploi durable | jeunes en emploi durable | CDI signés ou CDD longs | | | | | | |
avec une proposition | jeunes ayant eu une proposition | propositions.total | | | | jeunes | | |
taux d’accès à l’emploi | taux d’accès à l’emploi | emploi.jeunes | | | | | reçus | |
adressés | jeunes adressés par un partenaire | accueils | | | Origine non vide ; Origine <> Spontané, « Famille, amis » | | | |
Mobil’Été | jeunes entrés dans Mobil’Été | entrées | | | Dispositif = Mobil’Été | | | | 12
coup de pouce | aides « Coup de pouce permis » | Aides | | | Fonds = Coup de pouce permis | somme de Montant | | |
délai d’entrée | délai médian du premier accueil à l’entrée | Dispositifs | | | Date 1er accueil non vide | médiane de Durée en jours de Date 1er accueil à Date d’entrée | | jours |
conseillers | conseillers, en équivalent temps plein | Équipe | depuis toujours | | Fonction = Conseillers | somme de ETP | | |
jeunes par conseiller | jeunes reçus par conseiller | reçus | | | | | conseillers | |
budget | financements de l’année | Financements | depuis toujours | | | somme de Montant | | |
budget par jeune | financements par jeune reçu | budget | | | | | reçus | |
entreprises | entreprises rencontrées | Visites d’entreprise | | | | distincts de Entreprise | | |
offres | offres recueillies | Visites d’entreprise | | | | somme de Offres | | |

Tableaux
Nom | Chapitre | Section | Titre | Lignes | Colonnes | Valeurs | Total | Tri | Graphique
r.permanences | Nos vallées | Où nous recevons | Passages par permanence, sur deux ans | Lieu | 2 années | passages | oui | fréquence |
r.lieux | Nos vallées | Où nous recevons | Jeunes reçus par permanence | Lieu | | reçus | | |
r.antennes | Nos vallées | Où nous recevons | L’activité par antenne | Antenne | | accueils ; en contact ; reçus ; emploi.jeunes ; formation.jeunes | | |
r.epci | Nos vallées | Où nous recevons | L’activité par EPCI | EPCI : Intercommunalité | | accueils ; reçus ; reçus en % | | | non
r.cantons | Nos vallées | Où nous recevons | L’activité par canton | Canton | | accueils ; reçus ; emploi.jeunes ; formation.jeunes | | |
r.communes | Nos vallées | Où nous recevons | Profil par commune | Commune | | reçus ; femmes ; sans diplôme | | |
r.zonage | Nos vallées | Où nous recevons | Jeunes reçus par zonage | Zonage | | reçus | | |
r.point | Nos vallées | Où nous recevons | Le point jeunes, par commune | Commune | 2 années | visiteurs | | |
r.demandes | Nos vallées | Où nous recevons | Le point jeunes, par demande | Demande | | ouvertures ; visiteurs | | |
r.clés | Nos vallées | En bref | Nos chiffres clés | | | accueils ; reçus ; en contact ; en contact en quartier ; contacts.entretiens ; propositions.total ; avec une proposition ; en solution ; taux d’insertion ; taux d’accès à l’emploi ; visiteurs ; accueillis depuis toujours | | |
r.origine | Nos vallées | Le public | Qui adresse les jeunes | Origine | | accueils ; accueils en % | | fréquence | barres
r.adressés | Nos vallées | Le public | Jeunes adressés, sur deux ans | 2 années | | adressés | | |
r.public | Nos vallées | Le public | Le public reçu | | | couple ; parents ; permis ; permis en cours ; motorisés ; inscrits à France Travail ; sans suite ; depuis l’école ; accès à l’emploi en 6 mois ; reçus seul à seul | | |
r.niveau | Nos vallées | Le public | Niveau des jeunes reçus | niveau-3 | | reçus ; reçus en % | | |
r.âge | Nos vallées | Le public | Âge des jeunes en contact | âge-4 | | en contact en % | | |
r.sexe | Nos vallées | Le public | Sexe des jeunes en contact | Sexe | | en contact en % | | |
r.logement | Nos vallées | Le public | Logement des jeunes reçus | Logement | | reçus en % | | |
r.famille | Nos vallées | Le public | Situation familiale par sexe | Situation familiale | Sexe | reçus | | |
r.enfants | Nos vallées | Le public | Enfants à charge par sexe | Enfants | Sexe | reçus | | |
r.niveau-sexe | Nos vallées | Le public | Niveau par sexe | Niveau validé | Sexe | reçus | | |
r.logement-sexe | Nos vallées | Le public | Logement par sexe | Logement | Sexe | reçus | | |
r.locomotion | Nos vallées | Le public | Moyens de locomotion | Moyens de locomotion | | reçus ; reçus en % | | | barres
r.freins | Nos vallées | Le public | Freins par EPCI | Freins | EPCI | reçus | | |
r.nationalité | Nos vallées | Le public | Nationalité des jeunes reçus | Nationalité | | reçus ; reçus en % | | |
r.ressources | Nos vallées | Le public | Ressources des jeunes reçus | ressources | | reçus en % | | |
r.entretiens | Nos vallées | Le public | Nombre d’entretiens par jeune | entretiens | | reçus ; reçus en % | | |
r.services | Nos vallées | Les services | Services proposés | Thématique (lue) | | propositions.total | | fréquence |
r.social | Nos vallées | Les services | Insertion sociale, thème par thème | Thématique (lue) | | insertion sociale | | fréquence |
r.contacts | Nos vallées | Les services | L’accompagnement en chiffres | | | contacts.total ; entretiens individuels ; ateliers collectifs ; ateliers, évolution ; ateliers par jeune ; ateliers différents ; recherche d’emploi ; santé ou logement ; mobilité ; plus de 5 entretiens ; en demande | | |
r.observatoire | Nos programmes | Tous les programmes | Observatoire des dispositifs | Dispositif | | entrées ; suivis ; sortis | | |
r.par-dispositif | Nos programmes | Tous les programmes | Entrées PACEA, Garantie jeunes et PPAE | Dispositif | | entrées PACEA-GJ-PPAE | | |
r.gj | Nos programmes | La Garantie jeunes | Entrées en Garantie jeunes par commune | Commune | 2 années | Garantie jeunes | | |
r.gj-ans | Nos programmes | La Garantie jeunes | Entrées en Garantie jeunes, sur huit ans | 8 années | | Garantie jeunes ; sorties Garantie jeunes | | |
r.gj-sexe | Nos programmes | La Garantie jeunes | Profil des entrants | Sexe | 5 années | Garantie jeunes | | |
r.gj-âge | Nos programmes | La Garantie jeunes | Âge des entrants | âge-4 | 5 années | Garantie jeunes | | |
r.gj-sorties | Nos programmes | La Garantie jeunes | Motifs de sortie | Motif de sortie | 3 années | sorties Garantie jeunes | | |
r.civis | Nos programmes | Le CIVIS | Le CIVIS, sur neuf ans | 9 années | | entrées CIVIS ; sorties CIVIS | | |
r.profil | Nos programmes | Qui entre | Profil des entrants | | | entrées ; âge moyen ; mineurs ; entrés sans diplôme ; sans expérience ; quartier ; zone rurale ; handicap | | |
r.entrants | Nos programmes | Qui entre | Stagiaires accueillis et entrés | 2 années | | suivis ; entrées | | |
r.entrants-nationalité | Nos programmes | Qui entre | Nationalité des entrants | Nationalité | | entrées en % | | |
r.sorties | Nos programmes | Qui sort | Sorties par type | sorties | | sortis ; sortis en % | | | barres
r.issues | Nos programmes | Qui sort | Les sorties | | | sortis ; sorties positives ; sorties en emploi ; parcours complets ; parcours courts ; durée du parcours ; en emploi un an après ; délai d’entrée | | |
r.justice | Nos programmes | La justice | Milieu ouvert ou fermé | Précision | | justice | | |
r.objectifs | Nos programmes | Nos objectifs | Objectifs de l’année | | | CEJ ; PPAE ; Mobil’Été ; repérés ; coup de pouce | | |
r.mois | Nos programmes | Mois par mois | Le PACEA, mois par mois | mois | | entrées PACEA ; en PACEA en fin de mois ; entrées PACEA, évolution | | | colonnes
r.emploi | Nos programmes | L’emploi | L’emploi en chiffres | | | emplois d’avenir ; jeunes en emploi d’avenir ; immersions, évolution ; alternants ; IAE ; emploi durable ; CDI signés ; CDD longs ; durée des stages ; en emploi en fin d’année | | |
r.employeurs | Nos programmes | L’emploi | Nos dix premiers employeurs | Employeur | | contrats signés | | 10 premiers |
r.contrats | Nos programmes | L’emploi | Contrats classiques, aidés, en alternance | contrats | | emploi.situations ; emploi.situations en % | | |
r.série | Nos programmes | Neuf ans | Neuf ans d’accueil | 9 années | | en contact ; reçus ; accueils | | | colonnes
r.série-public | Nos programmes | Neuf ans | Les nouveaux accueillis, sur cinq ans | 5 années | | premiers-accueils.femmes ; premiers-accueils.16-17 | | |
r.moyens | Nos vallées | Qui sommes-nous | Nos moyens | | | conseillers ; jeunes par conseiller ; budget ; budget par jeune ; entreprises ; offres | | |
r.entreprises | Nos vallées | Qui sommes-nous | Les entreprises rencontrées, par secteur | Secteur | 2 années | entreprises | | fréquence |

Citations
Chapitre | Section | Titre | Plage
Nos vallées | Qui sommes-nous | L’équipe | Équipe!A1:C7
Nos vallées | Qui sommes-nous | Les financements | Financements
Nos vallées | Qui sommes-nous | Nos sites | Sites
Nos vallées | Qui sommes-nous | Ce que disent les jeunes | Enquête
`;

/** Its lines as cells. */
export const modelRows = (): CellValue[][] =>
  MODEL.trim()
    .split('\n')
    .map((line) => (line === '' ? [] : line.split('|').map((cell) => cell.trim() || null)));
