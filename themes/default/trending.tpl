{{%AUTOESCAPE context="HTML"}}
{{#TRENDING_LIST}}<section class="trending"><h2>{{t_trending}}</h2>
<ol>{{>ENTRY}}</ol></section>{{/TRENDING_LIST}}
