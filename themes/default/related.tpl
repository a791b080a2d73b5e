{{%AUTOESCAPE context="HTML"}}
{{#STORIES}}<section class="more" lang="{{LANG}}" dir="{{DIR}}">
<h2>{{HEADING}}</h2>
<ul>{{>ENTRY}}</ul>
</section>{{/STORIES}}
