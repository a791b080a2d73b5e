{{%AUTOESCAPE context="HTML"}}
<main id="main" class="text" lang="{{LANG}}" dir="{{DIR}}">
<h1>{{TITLE}}</h1>
<div class="body">{{HTML:none}}</div>
