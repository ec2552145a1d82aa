/** The chooser page's style sheet: light and dark, from 320 px upwards, without a picture or a script. */
export const chooserStyle = `
:root { color-scheme: light dark; --ground: #f5f5f7; --sheet: #fff; --ink: #1b1b1f; --quiet: #55565c; --edge: #8a8b93; --hair: #dcdce1; --accent: #4f52b2; --on-accent: #fff; --tint: #e8e9fb; --tint-ink: #3a3d92; --focus: #1b1b1f; }
@media (prefers-color-scheme: dark) { :root { --ground: #161618; --sheet: #212124; --ink: #f2f2f4; --quiet: #b6b7bd; --edge: #85868e; --hair: #3a3a3f; --accent: #aab0f7; --on-accent: #14152e; --tint: #2f3166; --tint-ink: #d9dbff; --focus: #fff; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; background: var(--ground); color: var(--ink); font: 1rem/1.5 "Segoe UI", system-ui, -apple-system, Roboto, "Helvetica Neue", Arial, sans-serif; }
header, main, footer { width: 100%; max-width: 46rem; margin: 0 auto; padding: 0 1rem; }
header p { display: flex; align-items: center; gap: .6rem; margin: 0; padding: 1.25rem 0 .5rem; color: var(--quiet); font-weight: 600; }
.mark { width: 1.1rem; height: 1.1rem; border-radius: .3rem; background: linear-gradient(135deg, var(--accent) 50%, transparent 50%) no-repeat, var(--tint); }
main { flex: 1; padding-bottom: 2.5rem; }
h1 { margin: .75rem 0 .25rem; font-size: clamp(1.6rem, 5vw, 2.1rem); line-height: 1.2; letter-spacing: -.01em; text-wrap: balance; }
.lead { margin: 0 0 1.5rem; color: var(--quiet); max-width: 38rem; }
.lead strong { color: var(--ink); }
label { display: block; margin-bottom: .35rem; font-weight: 600; }
.search { display: flex; flex-wrap: wrap; gap: .5rem; }
input[type="search"] { flex: 1 1 14rem; min-width: 0; min-height: 2.75rem; padding: .4rem .75rem; font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--edge); border-radius: .5rem; }
.find { min-height: 2.75rem; padding: .4rem 1.25rem; font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent); border: 1px solid transparent; border-radius: .5rem; cursor: pointer; }
.count { margin: 1.5rem 0 .5rem; color: var(--quiet); overflow-wrap: anywhere; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; }
li button { display: flex; gap: .9rem; align-items: flex-start; width: 100%; padding: .85rem 1rem; font: inherit; text-align: left; color: inherit; background: var(--sheet); border: 1px solid var(--hair); border-radius: .75rem; cursor: pointer; }
li button:hover { border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.initials { flex: none; display: grid; place-items: center; width: 2.75rem; height: 2.75rem; border-radius: 50%; background: var(--tint); color: var(--tint-ink); font-weight: 600; }
.who { display: grid; gap: .15rem; min-width: 0; overflow-wrap: anywhere; }
.name { font-weight: 600; font-size: 1.05rem; }
.roles { display: flex; flex-wrap: wrap; gap: .3rem; }
.role { padding: .05rem .55rem; border-radius: 1rem; background: var(--tint); color: var(--tint-ink); font-size: .85rem; }
.role.none { background: none; color: var(--quiet); box-shadow: inset 0 0 0 1px var(--edge); }
.about { color: var(--quiet); font-size: .95rem; }
.nobody { padding: 1.5rem 1rem; border: 1px dashed var(--edge); border-radius: .75rem; }
a { color: var(--accent); }
footer { padding-bottom: 1.5rem; color: var(--quiet); font-size: .875rem; }
footer p { margin: 0; padding-top: 1rem; border-top: 1px solid var(--hair); }
@media (max-width: 26rem) { .initials { width: 2.25rem; height: 2.25rem; font-size: .875rem; } li button { padding: .75rem; gap: .65rem; } .find { flex: 1; } }
@media (forced-colors: active) { li button, .find, .role { border: 1px solid ButtonText; } .mark { display: none; } }
`;
