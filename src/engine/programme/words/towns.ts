/**
 * Towns that programmes name, with the postcodes that make sure which country is
 * meant: four digits are written in Belgium, Switzerland and Luxembourg alike.
 * The ranges are those of bpost, Swiss Post and Post Luxembourg; the list is the
 * larger towns and the communes of Brussels and Geneva, not all there are.
 */
import { flatten } from '../flat';
import { list } from './list';

export type Country = 'BE' | 'CH' | 'FR' | 'LU' | 'NL' | 'DE' | 'GB' | 'IE';

/** The zone of a country whose clocks agree everywhere in Europe. */
export const ZONES: Record< Country, string > = {
	BE: 'Europe/Brussels',
	CH: 'Europe/Zurich',
	FR: 'Europe/Paris',
	LU: 'Europe/Luxembourg',
	NL: 'Europe/Amsterdam',
	DE: 'Europe/Berlin',
	GB: 'Europe/London',
	IE: 'Europe/Dublin',
};

const set = ( names: string ) => new Set( list( names ).map( flatten ) );

export const TOWNS: Record<
	'BE' | 'CH' | 'LU' | 'FR' | 'NL' | 'GB' | 'IE',
	Set< string >
> = {
	BE: set(
		'bruxelles,brussel,brussels,saint-gilles,sint-gillis,schaerbeek,schaarbeek,ixelles,elsene,anderlecht,molenbeek,molenbeek-saint-jean,sint-jans-molenbeek,forest,vorst,uccle,ukkel,etterbeek,jette,evere,ganshoren,koekelberg,laeken,laken,haren,neder-over-heembeek,auderghem,oudergem,watermael-boitsfort,watermaal-bosvoorde,boitsfort,woluwe-saint-lambert,woluwe-saint-pierre,sint-lambrechts-woluwe,sint-pieters-woluwe,berchem-sainte-agathe,sint-agatha-berchem,saint-josse,saint-josse-ten-noode,sint-joost-ten-node,liège,luik,seraing,herstal,verviers,huy,hoei,waremme,ans,angleur,chênée,spa,malmedy,eupen,marche-en-famenne,namur,namen,jambes,dinant,ciney,gembloux,andenne,charleroi,marcinelle,gilly,jumet,gosselies,mons,bergen,la louvière,tournai,doornik,mouscron,moeskroen,ath,soignies,binche,jemappes,frameries,braine-le-comte,enghien,tubize,nivelles,nijvel,wavre,waver,louvain-la-neuve,ottignies,ottignies-louvain-la-neuve,rixensart,waterloo,braine-l’alleud,genappe,jodoigne,court-saint-étienne,arlon,aarlen,bastogne,libramont,neufchâteau,virton,la roche-en-ardenne,anvers,antwerpen,antwerp,berchem,borgerhout,deurne,hoboken,merksem,mechelen,malines,turnhout,lier,mol,geel,gent,gand,ghent,gentbrugge,ledeberg,sint-amandsberg,aalst,alost,dendermonde,sint-niklaas,oudenaarde,ronse,renaix,lokeren,eeklo,brugge,bruges,oostende,ostende,kortrijk,courtrai,roeselare,ieper,ypres,waregem,diksmuide,leuven,louvain,kessel-lo,heverlee,wilsele,wijgmaal,tienen,diest,aarschot,vilvoorde,halle,dilbeek,zaventem,hasselt,genk,tongeren,sint-truiden,maasmechelen,bilzen,lommel,maaseik'
	),
	CH: set(
		'genève,geneva,genf,carouge,lancy,grand-lancy,petit-lancy,vernier,meyrin,onex,thônex,chêne-bourg,chêne-bougeries,versoix,plan-les-ouates,lausanne,renens,prilly,pully,vevey,montreux,nyon,morges,gland,yverdon,yverdon-les-bains,aigle,la tour-de-peilz,écublens,crissier,payerne,fribourg,freiburg,bulle,neuchâtel,la chaux-de-fonds,le locle,delémont,porrentruy,bienne,biel,biel/bienne,saint-imier,moutier,sion,sierre,martigny,monthey,bern,berne,zürich,zurich,winterthur,basel,bâle,luzern,lucerne,st. gallen,saint-gall,lugano,bellinzona,locarno,chur,thun,köniz,solothurn,aarau,olten,zug,schaffhausen'
	),
	LU: set(
		'luxembourg,luxemburg,esch-sur-alzette,esch,differdange,dudelange,ettelbruck,diekirch,wiltz,echternach,bettembourg,pétange,sanem,mersch'
	),
	FR: set(
		'paris,marseille,lyon,toulouse,nice,nantes,montpellier,strasbourg,bordeaux,lille,rennes,reims,grenoble,dijon,angers,roubaix,tourcoing,saint-étienne,le havre,toulon,brest,caen,rouen,metz,nancy,montreuil,saint-denis,aubervilliers,ivry,villeurbanne,besançon,mulhouse,annecy,chambéry,annemasse,poitiers,limoges,tours,orléans,amiens,dunkerque,valenciennes,douai,lens'
	),
	NL: set(
		'amsterdam,rotterdam,den haag,’s-gravenhage,utrecht,eindhoven,groningen,tilburg,breda,nijmegen,maastricht,arnhem,haarlem,leiden,delft,enschede,zwolle'
	),
	GB: set(
		'london, manchester, bristol, edinburgh, glasgow, oxford, cambridge, brighton, leeds, liverpool, birmingham, sheffield, cardiff, belfast, norwich, newcastle'
	),
	IE: set( 'dublin, cork, galway, limerick' ),
};
