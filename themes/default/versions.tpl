{{%AUTOESCAPE context="HTML"}}
<main id="main" class="versions" lang="{{LANG}}" dir="{{DIR}}">
<header><h1>{{t_versions}}</h1>
<p><a href="{{STORY_HREF}}">{{STORY_HEADLINE}}</a></p></header>
<ol reversed class="history">
{{#VERSION}}<li value="{{NUMBER}}">{{#WHEN}}<bdi><time datetime="{{ISO}}">{{TIME}}</time></bdi>{{/WHEN}}
{{#FIRST}}<span>{{t_first_version}}</span>{{/FIRST}}
{{#HREF}}<a href="{{HREF}}">{{#WHAT}}{{WHAT}}{{#WHAT_separator}},{{BI_SPACE}}{{/WHAT_separator}}{{/WHAT}}</a>{{/HREF}}</li>{{/VERSION}}
</ol>
<form action="{{ACTION}}" method="get">
<label>{{t_from_version}}{{BI_SPACE}}<select name="from">{{#FROM}}<option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{NUMBER}}.{{#WHEN}} {{TIME}}{{/WHEN}}</option>{{/FROM}}</select></label>
<label>{{t_to_version}}{{BI_SPACE}}<select name="to">{{#TO}}<option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{NUMBER}}.{{#WHEN}} {{TIME}}{{/WHEN}}</option>{{/TO}}</select></label>
<button>{{t_compare}}</button>
</form>
{{#COMPARED}}<article class="compared" lang="{{LANG}}" dir="{{DIR}}">
{{#HEADLINE}}<h2>{{#PASSAGE}}{{#SAME}}{{SAME}}{{BI_SPACE}}{{/SAME}}{{#GONE}}<del>{{GONE}}</del>{{BI_SPACE}}{{/GONE}}{{#FRESH}}<ins>{{FRESH}}</ins>{{BI_SPACE}}{{/FRESH}}{{/PASSAGE}}</h2>{{/HEADLINE}}
{{#SUMMARY}}<p class="summary">{{#PASSAGE}}{{#SAME}}{{SAME}}{{BI_SPACE}}{{/SAME}}{{#GONE}}<del>{{GONE}}</del>{{BI_SPACE}}{{/GONE}}{{#FRESH}}<ins>{{FRESH}}</ins>{{BI_SPACE}}{{/FRESH}}{{/PASSAGE}}</p>{{/SUMMARY}}
{{#PARAGRAPH}}<p>{{#PASSAGE}}{{#SAME}}{{SAME}}{{BI_SPACE}}{{/SAME}}{{#GONE}}<del>{{GONE}}</del>{{BI_SPACE}}{{/GONE}}{{#FRESH}}<ins>{{FRESH}}</ins>{{BI_SPACE}}{{/FRESH}}{{/PASSAGE}}</p>{{/PARAGRAPH}}
</article>{{/COMPARED}}
