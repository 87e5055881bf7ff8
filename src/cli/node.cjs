/* Says which Node the commands need, to one that is too old to read them: so it is written in words that every Node knows. */
var parts = process.versions.node.split('.');
var major = Number(parts[0]);
var minor = Number(parts[1]);

if (major < 22 || (major === 22 && minor < 18) || (major === 23 && minor < 6)) {
	console.error(
		'Waymark needs Node 22.18 or newer, and this is Node ' + process.versions.node + ': install it from https://nodejs.org and run the same command again.',
	);
	process.exit(1);
}
